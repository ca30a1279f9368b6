// Refused by: limit::a_client_that_breaks_frees_its_place_although_the_target_is_silent
// A break is taken for a half-close.

async fn pass(mut from: ReadHalf<'_>, mut to: WriteHalf<'_>, latest: &Latest) -> io::Result<()> {
    let mut buffer = vec![0; BUFFER_BYTES];
    loop {
        let count = from.read(&mut buffer).await.unwrap_or(0);
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
