// The judge says: wanted 0 ms, took 500 ms
// It goes on talking to somebody who has said the last word.

use tokio::join;

async fn converse(stream: DuplexStream, text: &[u8]) -> io::Result<Vec<u8>> {
    let (mut reader, mut writer) = split(stream);
    let speak = async {
        writer.write_all(text).await?;
        writer.shutdown().await
    };
    let mut answer = Vec::new();
    let (_, heard) = join!(speak, reader.read_to_end(&mut answer));
    heard?;
    Ok(answer)
}
