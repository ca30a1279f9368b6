// Refused by: deadline::lines_written_before_the_deadline_count_and_an_unfinished_one_does_not
// At the deadline, the lines that are left aren't merged, but come file by file.

async fn merge(mut first: Source, mut second: Source, time: Duration) -> io::Result<()> {
    if let Ok(result) = timeout(time, print_certain_lines(&mut first, &mut second)).await {
        return result;
    }
    for mut source in [second, first] {
        while source.look().await?.is_some() {
            source.print()?;
        }
    }
    Ok(())
}
