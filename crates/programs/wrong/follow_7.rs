// Refused by: matches::everything_else_of_a_line_is_printed_unchanged
// Spaces at the end of a line are lost.

fn print_matches(pattern: &str) -> anyhow::Result<ExitCode> {
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.contains(pattern) {
            writeln!(io::stdout(), "{}", line.trim_end())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
