// Refused by: deadline::lines_written_before_the_deadline_count_and_an_unfinished_one_does_not
// At the deadline, a line without its newline counts as well.

async fn merge(mut first: Source, mut second: Source, time: Duration) -> io::Result<()> {
    if let Ok(result) = timeout(time, print_certain_lines(&mut first, &mut second)).await {
        return result;
    }
    loop {
        match (first.look().await?, second.look().await?) {
            (None, None) => break,
            (Some(a), Some(b)) if a.time <= b.time => first.print()?,
            (Some(_), None) => first.print()?,
            (_, Some(_)) => second.print()?,
        }
    }
    for unfinished in [first.unfinished, second.unfinished] {
        if let Ok(line) = Line::read(&unfinished, 0) {
            println!("{}", line.text);
        }
    }
    Ok(())
}
