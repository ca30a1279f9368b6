// Refused by: parsers::a_fifth_line_waits_for_the_first_parser_that_is_free
// Four lines are parsed at a time, and the next four have to wait for the slowest of them.

async fn read_lines<'a>(
    input: Input,
    places: &'a Semaphore,
    lines: Sender<Line<'a>>,
) -> Result<(), Stop> {
    let mut input = BufReader::new(input).split(b'\n');
    let mut number = 0;
    while let Ok(place) = places.acquire().await
        && let Some(bytes) = input.next_segment().await?
    {
        number += 1;
        let line = Line {
            number,
            bytes,
            _place: place,
        };
        let _ = lines.send(line).await;
        if number % PARSERS as u64 == 0 {
            let _ = places.acquire_many(BOUND as u32).await;
        }
    }
    Ok(())
}
