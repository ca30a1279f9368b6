// Refused by: growing::lines_come_out_within_half_a_second
// The child's output waits in a buffer, because nothing flushes it.

fn print_matches(pattern: &str) -> anyhow::Result<ExitCode> {
    let mut output = io::BufWriter::new(io::stdout());
    for line in io::stdin().lock().split(b'\n') {
        let line = String::from_utf8(line?)?;
        if line.contains(pattern) {
            writeln!(output, "{line}")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
