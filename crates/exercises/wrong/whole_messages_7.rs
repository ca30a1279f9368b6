// The judge says: because these three come in one piece, and each call reads one of them
// Its buffer takes more out of the reader than the message, and is dropped.

use tokio::io::BufReader;

async fn read_message(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let mut reader = BufReader::new(reader);
    let mut length = [0];
    if reader.read(&mut length).await? == 0 {
        return Ok(None);
    }
    let mut message = vec![0; length[0].into()];
    reader.read_exact(&mut message).await?;
    Ok(Some(message))
}
