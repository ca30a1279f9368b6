// Refused by: both_ways::many_bytes_pass_unchanged_in_both_directions_at_once
// What a write didn't take is lost.

async fn pass(mut from: ReadHalf<'_>, mut to: WriteHalf<'_>, latest: &Latest) -> io::Result<()> {
    let mut buffer = vec![0; BUFFER_BYTES];
    loop {
        let count = from.read(&mut buffer).await?;
        if count == 0 {
            return to.shutdown().await;
        }
        latest.set();
        let _ = to.write(&buffer[..count]).await?;
        latest.set();
    }
}
