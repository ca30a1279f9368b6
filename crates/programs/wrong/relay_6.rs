// Refused by: back_pressure::a_side_that_does_not_read_holds_up_the_other_and_nothing_else
// Directions share a lock, so one that's held up stalls the others.

static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

async fn pass(mut from: ReadHalf<'_>, mut to: WriteHalf<'_>, latest: &Latest) -> io::Result<()> {
    let mut buffer = vec![0; BUFFER_BYTES];
    loop {
        let count = from.read(&mut buffer).await?;
        if count == 0 {
            return to.shutdown().await;
        }
        latest.set();
        let _turn = TURN.lock().await;
        let mut sent = 0;
        while sent < count {
            sent += to.write(&buffer[sent..count]).await?;
            latest.set();
        }
    }
}
