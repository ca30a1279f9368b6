// The judge says: wanted [Err(UnexpectedEof)], because the input ends in the middle of the pizza; was [Ok(None)]
// It takes the end in the middle of a message for the end of the input.

async fn read_message(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0];
    if reader.read(&mut length).await? == 0 {
        return Ok(None);
    }
    let mut message = vec![0; length[0].into()];
    match reader.read_exact(&mut message).await {
        Ok(_) => Ok(Some(message)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}
