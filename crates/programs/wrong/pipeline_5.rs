// Refused by: parsers::lines_are_parsed_while_the_input_is_still_open
// The input is read to its end before the first line is parsed.

async fn read_lines<'a>(
    input: Input,
    places: &'a Semaphore,
    lines: Sender<Line<'a>>,
) -> Result<(), Stop> {
    let mut input = BufReader::new(input).split(b'\n');
    let mut all = Vec::new();
    while let Some(bytes) = input.next_segment().await? {
        all.push(bytes);
    }
    for (bytes, number) in all.into_iter().zip(1..) {
        let Ok(place) = places.acquire().await else {
            break;
        };
        let line = Line {
            number,
            bytes,
            _place: place,
        };
        let _ = lines.send(line).await;
    }
    Ok(())
}
