// Refused by: growing::lines_come_out_within_half_a_second
// Matches are printed eight at a time.

async fn pass_on(matches: ChildStdout) -> anyhow::Result<()> {
    let mut matches = BufReader::new(matches).split(b'\n');
    let mut printed = Vec::new();
    while let Some(line) = matches.next_segment().await? {
        printed.extend(line);
        printed.push(b'\n');
        if printed.iter().filter(|byte| **byte == b'\n').count() == 8 {
            io::stdout().write_all(&printed)?;
            printed.clear();
        }
    }
    bail!("the child has ended")
}
