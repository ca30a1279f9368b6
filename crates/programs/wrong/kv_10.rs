// Refused by: clients::within_a_second_after_a_hang_up_its_connection_is_closed
// A connection that broke is kept until something is written to it.

async fn answer_lines(
    input: &mut (impl AsyncBufRead + Unpin),
    store: &Mutex<Store>,
    replies: &mpsc::Sender<Reply>,
) -> io::Result<Option<&'static str>> {
    let mut subscribed = HashSet::new();
    loop {
        let mut line = Vec::new();
        let broke = (&mut *input)
            .take(MAX_LINE_BYTES as u64 + 1)
            .read_until(b'\n', &mut line)
            .await
            .is_err();
        if broke {
            std::future::pending::<()>().await;
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
