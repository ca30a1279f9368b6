// The judge says: the first message has 0 bytes, and that isn't the end of the input
// It takes an empty message for the end.

async fn read_message(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0];
    reader.read(&mut length).await?;
    if length[0] == 0 {
        return Ok(None);
    }
    let mut message = vec![0; length[0].into()];
    reader.read_exact(&mut message).await?;
    Ok(Some(message))
}
