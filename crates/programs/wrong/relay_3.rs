// Refused by: half_close::a_half_close_without_a_byte_is_passed_on
// The end of a direction isn't passed on.

async fn pass(mut from: ReadHalf<'_>, mut to: WriteHalf<'_>, latest: &Latest) -> io::Result<()> {
    let mut buffer = vec![0; BUFFER_BYTES];
    loop {
        let count = from.read(&mut buffer).await?;
        if count == 0 {
            return Ok(());
        }
        latest.set();
        let mut sent = 0;
        while sent < count {
            sent += to.write(&buffer[sent..count]).await?;
            latest.set();
        }
    }
}
