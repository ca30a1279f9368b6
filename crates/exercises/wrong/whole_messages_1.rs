// The judge says: because they come in pieces, such as
// It takes for the message what one `read` returns.

async fn read_message(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0];
    if reader.read(&mut length).await? == 0 {
        return Ok(None);
    }
    let mut message = vec![0; length[0].into()];
    reader.read(&mut message).await?;
    Ok(Some(message))
}
