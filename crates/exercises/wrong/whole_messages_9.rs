// The judge says: wanted [Ok(Some("pizza"))], because the wire delivers "\x05pizza"; was [Ok(Some("\u{5}pizza"))]
// It returns the length with the message.

async fn read_message(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0];
    if reader.read(&mut length).await? == 0 {
        return Ok(None);
    }
    let mut message = vec![0; 1 + usize::from(length[0])];
    message[0] = length[0];
    reader.read_exact(&mut message[1..]).await?;
    Ok(Some(message))
}
