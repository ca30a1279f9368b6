// The judge says: It looks like an async deadlock
// It listens only after the last word.

async fn converse(stream: DuplexStream, text: &[u8]) -> io::Result<Vec<u8>> {
    let (mut reader, mut writer) = split(stream);
    writer.write_all(text).await?;
    writer.shutdown().await?;
    let mut answer = Vec::new();
    reader.read_to_end(&mut answer).await?;
    Ok(answer)
}
