// Refused by: lines::a_line_in_pieces_is_executed_once_it_is_whole
// Whatever has arrived at once is taken for a whole line.

async fn answer_lines(
    input: &mut (impl AsyncBufRead + Unpin),
    store: &Mutex<Store>,
    replies: &mpsc::Sender<Reply>,
) -> io::Result<Option<&'static str>> {
    let mut subscribed = HashSet::new();
    loop {
        let arrived = input.fill_buf().await?.to_vec();
        if arrived.is_empty() {
            return Ok(None);
        }
        input.consume(arrived.len());
        for line in String::from_utf8_lossy(&arrived).lines() {
            let reply = lock(store).execute(line, &mut subscribed);
            let _ = replies.send(reply).await;
        }
    }
}
