// Refused by: subscriptions::to_subscribe_again_is_an_error_and_doubles_no_message
// What a client has subscribed to is forgotten with each line.

async fn answer_lines(
    input: &mut (impl AsyncBufRead + Unpin),
    store: &Mutex<Store>,
    replies: &mpsc::Sender<Reply>,
) -> io::Result<Option<&'static str>> {
    loop {
        let mut line = Vec::new();
        (&mut *input)
            .take(MAX_LINE_BYTES as u64 + 1)
            .read_until(b'\n', &mut line)
            .await?;
        let Some(text) = line.strip_suffix(b"\n") else {
            return Ok((line.len() > MAX_LINE_BYTES).then_some("ERROR the line is too long"));
        };
        let Ok(text) = str::from_utf8(text.strip_suffix(b"\r").unwrap_or(text)) else {
            return Ok(Some("ERROR the line isn't UTF-8"));
        };
        let reply = lock(store).execute(text, &mut HashSet::new());
        let _ = replies.send(reply).await;
    }
}
