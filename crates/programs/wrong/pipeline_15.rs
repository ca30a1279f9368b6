// Refused by: sink::with_ordered_bad_lines_behind_a_slow_line_hold_no_place
// A bad line keeps its place until the sink has taken the items before it.

async fn parse_lines<'a>(
    lines: &Mutex<Receiver<Line<'a>>>,
    items: Sender<Item<'a>>,
    coming: &Coming,
    totals: &Totals,
) -> Result<(), Stop> {
    let mut kept: Vec<Line<'_>> = Vec::new();
    loop {
        let line = lines.lock().await.recv().await;
        let Some(line) = line else { return Ok(()) };
        kept.retain(|it| coming.borrow().range(..it.number).next().is_some());
        match Content::read(&line.bytes) {
            Some(Content::Item { value, time }) => {
                coming.borrow_mut().insert(line.number);
                pause(time).await;
                let _ = items.send(Item { line, value }).await;
            }
            Some(Content::Fatal) => return Err(Stop::Fatal { line: line.number }),
            None => {
                eprintln!("bad {}: {:?}", line.number, line.bytes);
                totals.bad.update(|bad| bad + 1);
                kept.push(line);
            }
        }
    }
}
