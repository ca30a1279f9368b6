// Refused by: slow::a_subscriber_that_does_not_read_stalls_nobody
// A lock that all connections share is held while a line is written.

static WRITING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

async fn write_lines(
    mut output: WriteHalf<'_>,
    mut replies: mpsc::Receiver<Reply>,
) -> io::Result<()> {
    let mut messages = SelectAll::new();
    loop {
        let line = select! {
            reply = replies.recv() => match reply {
                Some(Reply::Line(line)) => line,
                Some(Reply::Subscribed(key, receiver)) => {
                    messages.push(Box::pin(messages_of(key, receiver)));
                    "OK".to_owned()
                }
                None => return output.shutdown().await,
            },
            Some(message) = messages.next() => message,
        };
        let _writing = WRITING.lock().await;
        output.write_all(format!("{line}\n").as_bytes()).await?;
    }
}
