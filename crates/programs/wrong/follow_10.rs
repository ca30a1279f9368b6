// Refused by: matches::large_and_small_letters_differ
// Large and small letters are the same.

fn print_matches(pattern: &str) -> anyhow::Result<ExitCode> {
    for line in io::stdin().lock().split(b'\n') {
        let line = String::from_utf8(line?)?;
        if line.to_lowercase().contains(&pattern.to_lowercase()) {
            writeln!(io::stdout(), "{line}")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
