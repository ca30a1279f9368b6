// Refused by: lines::a_longer_line_is_refused_before_its_end_and_the_connection_closed
// A line that's too long is read to its end before it's refused.

async fn answer_lines(
    input: &mut (impl AsyncBufRead + Unpin),
    store: &Mutex<Store>,
    replies: &mpsc::Sender<Reply>,
) -> io::Result<Option<&'static str>> {
    let mut subscribed = HashSet::new();
    loop {
        let mut line = Vec::new();
        input.read_until(b'\n', &mut line).await?;
        let Some(text) = line.strip_suffix(b"\n") else {
            return Ok(None);
        };
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        if text.len() > MAX_LINE_BYTES {
            return Ok(Some("ERROR the line is too long"));
        }
        let Ok(text) = str::from_utf8(text) else {
            return Ok(Some("ERROR the line isn't UTF-8"));
        };
        let reply = lock(store).execute(text, &mut subscribed);
        let _ = replies.send(reply).await;
    }
}
