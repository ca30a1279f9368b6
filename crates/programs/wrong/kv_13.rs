// Refused by: interrupted::each_client_gets_bye_as_its_last_line
// After Ctrl-C, each connection is closed without a word.

async fn write_lines(
    mut output: WriteHalf<'_>,
    mut replies: mpsc::Receiver<Reply>,
) -> io::Result<()> {
    let mut messages = SelectAll::new();
    loop {
        let line = select! {
            reply = replies.recv() => match reply {
                Some(Reply::Line(line)) if line != "BYE" => line,
                Some(Reply::Subscribed(key, receiver)) => {
                    messages.push(Box::pin(messages_of(key, receiver)));
                    "OK".to_owned()
                }
                _ => return output.shutdown().await,
            },
            Some(message) = messages.next() => message,
        };
        output.write_all(format!("{line}\n").as_bytes()).await?;
    }
}
