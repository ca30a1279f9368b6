// Refused by: lines::a_line_may_end_in_a_carriage_return_and_a_newline
// The carriage return at the end of a line becomes a part of the value.

async fn answer_lines(
    input: &mut (impl AsyncBufRead + Unpin),
    store: &Mutex<Store>,
    replies: &mpsc::Sender<Reply>,
) -> io::Result<Option<&'static str>> {
    let mut subscribed = HashSet::new();
    loop {
        let mut line = Vec::new();
        (&mut *input)
            .take(MAX_LINE_BYTES as u64 + 1)
            .read_until(b'\n', &mut line)
            .await?;
        let Some(text) = line.strip_suffix(b"\n") else {
            return Ok((line.len() > MAX_LINE_BYTES).then_some("ERROR the line is too long"));
        };
        let Ok(text) = str::from_utf8(text) else {
            return Ok(Some("ERROR the line isn't UTF-8"));
        };
        let reply = lock(store).execute(text, &mut subscribed);
        let _ = replies.send(reply).await;
    }
}
