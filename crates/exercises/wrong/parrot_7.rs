// The judge says: wanted Ok("Hello! Squawk!"), because the parrot squawks when it has heard the end; was Ok("")
// It listens no longer than it speaks.

use tokio::select;

async fn converse(stream: DuplexStream, text: &[u8]) -> io::Result<Vec<u8>> {
    let (mut reader, mut writer) = split(stream);
    let speak = async {
        writer.write_all(text).await?;
        writer.shutdown().await
    };
    let mut answer = Vec::new();
    select! {
        heard = reader.read_to_end(&mut answer) => { heard?; }
        spoken = speak => spoken?,
    }
    Ok(answer)
}
