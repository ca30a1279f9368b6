// Refused by: back_pressure::a_side_that_does_not_read_holds_up_the_other_and_nothing_else
// What has been read waits in a channel without a bound.

async fn pass(mut from: ReadHalf<'_>, mut to: WriteHalf<'_>, latest: &Latest) -> io::Result<()> {
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel::<Vec<u8>>();
    let reading = async move {
        let mut buffer = vec![0; BUFFER_BYTES];
        loop {
            let count = from.read(&mut buffer).await?;
            if count == 0 {
                return Ok(());
            }
            latest.set();
            let _ = sender.send(buffer[..count].to_vec());
        }
    };
    let writing = async {
        while let Some(bytes) = receiver.recv().await {
            to.write_all(&bytes).await?;
            latest.set();
        }
        to.shutdown().await
    };
    try_join!(reading, writing).map(drop)
}
