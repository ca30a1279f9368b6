// Refused by: growing::a_line_of_the_second_file_waits_for_equal_ones_of_the_first
// A line comes out as soon as it's there, although an earlier one may still come.

async fn print_certain_lines(first: &mut Source, second: &mut Source) -> io::Result<()> {
    loop {
        match (first.look().await?, second.look().await?) {
            (None, None) => sleep(PAUSE).await,
            (Some(a), Some(b)) if a.time <= b.time => first.print()?,
            (Some(_), None) => first.print()?,
            (_, Some(_)) => second.print()?,
        }
    }
}
