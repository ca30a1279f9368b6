// The judge says: wanted [Ok(Some("tea")), Ok(None)], because the input ends after the tea; was [Ok(Some("tea")), Err(UnexpectedEof)]
// It takes the end between two messages for an error.

async fn read_message(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let length = reader.read_u8().await?;
    let mut message = vec![0; length.into()];
    reader.read_exact(&mut message).await?;
    Ok(Some(message))
}
