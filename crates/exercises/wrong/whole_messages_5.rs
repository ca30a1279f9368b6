// The judge says: the input is at its end, and `read` was called 10 times since: if it reads 0 bytes, nothing will come any more
// It goes on reading after the end.

async fn read_message(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0];
    if reader.read(&mut length).await? == 0 {
        return Ok(None);
    }
    let mut message = vec![0; length[0].into()];
    let mut filled = 0;
    while filled < message.len() {
        filled += reader.read(&mut message[filled..]).await?;
    }
    Ok(Some(message))
}
