// Refused by: deadline::two_silent_files_end_at_the_deadline
// The program ends with the files, and doesn't wait for its deadline.

async fn merge(mut first: Source, mut second: Source, _: Duration) -> io::Result<()> {
    loop {
        match (first.look().await?, second.look().await?) {
            (None, None) => return Ok(()),
            (Some(a), Some(b)) if a.time <= b.time => first.print()?,
            (Some(_), None) => first.print()?,
            (_, Some(_)) => second.print()?,
        }
    }
}
