// Refused by: both_ways::single_bytes_pass_at_once_whatever_their_values
// Bytes wait in a buffer for more of them.

async fn pass(mut from: ReadHalf<'_>, to: WriteHalf<'_>, latest: &Latest) -> io::Result<()> {
    let mut to = tokio::io::BufWriter::new(to);
    let mut buffer = vec![0; BUFFER_BYTES];
    loop {
        let count = from.read(&mut buffer).await?;
        if count == 0 {
            return to.shutdown().await;
        }
        latest.set();
        to.write_all(&buffer[..count]).await?;
        latest.set();
    }
}
