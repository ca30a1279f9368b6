// Refused by: clients::what_came_before_a_half_close_is_answered
// A half-close is taken for an error, which drops the replies that still wait.

async fn answer_lines(
    input: &mut (impl AsyncBufRead + Unpin),
    store: &Mutex<Store>,
    replies: &mpsc::Sender<Reply>,
) -> io::Result<Option<&'static str>> {
    let mut subscribed = HashSet::new();
    loop {
        let mut line = Vec::new();
        let read = (&mut *input)
            .take(MAX_LINE_BYTES as u64 + 1)
            .read_until(b'\n', &mut line)
            .await?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let Some(text) = line.strip_suffix(b"\n") else {
            return Ok((line.len() > MAX_LINE_BYTES).then_some("ERROR the line is too long"));
        };
        let Ok(text) = str::from_utf8(text.strip_suffix(b"\r").unwrap_or(text)) else {
            return Ok(Some("ERROR the line isn't UTF-8"));
        };
        let reply = lock(store).execute(text, &mut subscribed);
        let _ = replies.send(reply).await;
    }
}
