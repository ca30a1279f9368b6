// The judge says: wanted [Err(UnexpectedEof)], because the input ends in the middle of the pizza; was [Ok(Some(
// It returns what there is of a message that's cut off.

async fn read_message(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0];
    if reader.read(&mut length).await? == 0 {
        return Ok(None);
    }
    let mut message = Vec::new();
    let mut rest = reader.take(length[0].into());
    rest.read_to_end(&mut message).await?;
    Ok(Some(message))
}
