// The judge says: wanted Ok("Tweet."), was Err("broken pipe")
// It takes it for an error if the other end listens no more.

use tokio::try_join;

async fn converse(stream: DuplexStream, text: &[u8]) -> io::Result<Vec<u8>> {
    let (mut reader, mut writer) = split(stream);
    let speak = async {
        writer.write_all(text).await?;
        writer.shutdown().await
    };
    let mut answer = Vec::new();
    try_join!(speak, reader.read_to_end(&mut answer))?;
    Ok(answer)
}
