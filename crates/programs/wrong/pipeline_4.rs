// Refused by: lines::a_line_that_is_not_utf_8_is_bad
// A line that isn't UTF-8 is taken for the end of the input.

async fn read_lines<'a>(
    input: Input,
    places: &'a Semaphore,
    lines: Sender<Line<'a>>,
) -> Result<(), Stop> {
    let mut input = BufReader::new(input).lines();
    let mut number = 0;
    while let Ok(place) = places.acquire().await
        && let Ok(Some(line)) = input.next_line().await
    {
        number += 1;
        let line = Line {
            number,
            bytes: line.into_bytes(),
            _place: place,
        };
        if lines.send(line).await.is_err() {
            break;
        }
    }
    Ok(())
}
