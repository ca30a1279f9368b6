// Refused by: skipped::bytes_count_and_not_characters
// Characters are counted, and not bytes.

fn text(line: &[u8]) -> Result<&str, &'static str> {
    let text = str::from_utf8(line.strip_suffix(b"\r").unwrap_or(line));
    match text.map_err(|_| "it isn't UTF-8")? {
        text if text.chars().count() > MAX_LINE_BYTES => Err("it's too long"),
        text => Ok(text),
    }
}
