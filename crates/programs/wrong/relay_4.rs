// Refused by: idle::a_client_is_closed_after_ten_seconds_without_a_byte_in_either_direction
// A direction that's silent ends the client, although the other one isn't.

async fn pass(mut from: ReadHalf<'_>, mut to: WriteHalf<'_>, latest: &Latest) -> io::Result<()> {
    let mut buffer = vec![0; BUFFER_BYTES];
    loop {
        let count = timeout(SILENCE_TIMEOUT, from.read(&mut buffer)).await??;
        if count == 0 {
            return to.shutdown().await;
        }
        latest.set();
        let mut sent = 0;
        while sent < count {
            sent += to.write(&buffer[sent..count]).await?;
            latest.set();
        }
    }
}
