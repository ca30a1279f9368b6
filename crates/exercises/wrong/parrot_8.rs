// The judge says: wanted Ok("Hello! Squawk!"), because the parrot squawks when it has heard the end; was Ok("Hello!")
// It expects as many bytes as it has sent.

use tokio::join;

async fn converse(stream: DuplexStream, text: &[u8]) -> io::Result<Vec<u8>> {
    let (mut reader, mut writer) = split(stream);
    let speak = async {
        writer.write_all(text).await?;
        writer.shutdown().await
    };
    let mut answer = vec![0; text.len()];
    let (_, heard) = join!(speak, reader.read_exact(&mut answer));
    heard?;
    Ok(answer)
}
