// Refused by: skipped::a_line_may_have_1024_bytes_before_its_end
// The carriage return at the end of a line counts as one of its bytes.

fn text(line: &[u8]) -> Result<&str, &'static str> {
    if line.len() > MAX_LINE_BYTES {
        return Err("it's too long");
    }
    str::from_utf8(line.strip_suffix(b"\r").unwrap_or(line)).map_err(|_| "it isn't UTF-8")
}
