//! Bad lines, read by tokio's `lines()` and by a reader with a limit.
//!
//! Run it with `cargo run -p pipes --example bad_lines`. It prints a table of what the two
//! make of the same bytes.
//!
//! Read along in `docs/07-reading-and-writing.md`.

use pipes::lines::LimitedLines;
use tokio::io::{AsyncBufRead, AsyncBufReadExt};

const ARRIVING: [&[u8]; 6] = [
    b"a\r\nb\r\n",
    b"12345\r\n",
    b"123456\nb\n",
    b"a\n\xff\nb\n",
    b"a\nb",
    b"a\nb\r",
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    row("what arrives", "lines()", "LimitedLines");
    for bytes in ARRIVING {
        let arriving = format!("\"{}\"", bytes.escape_ascii());
        row(&arriving, &unlimited(bytes).await, &limited(bytes).await);
    }
}

fn row(arriving: &str, unlimited: &str, limited: &str) {
    println!("{arriving:<15}  {unlimited:<20}  {limited}");
}

/// Returns what `lines()` makes of a reader's bytes.
async fn unlimited(reader: impl AsyncBufRead + Unpin) -> String {
    let mut lines = reader.lines();
    let mut results = Vec::new();
    loop {
        match lines.next_line().await {
            Ok(Some(line)) => results.push(format!("\"{}\"", line.escape_default())),
            Ok(None) => return results.join(" "),
            Err(error) => results.push(format!("{:?}", error.kind())),
        }
    }
}

/// Returns what a reader with a limit of five bytes makes of the same.
async fn limited(reader: impl AsyncBufRead + Unpin) -> String {
    let mut lines = LimitedLines::new(reader, 5);
    let mut results = Vec::new();
    loop {
        match lines.next_line().await {
            Ok(Some(line)) => results.push(format!("\"{line}\"")),
            Ok(None) => return results.join(" "),
            Err(error) => results.push(format!("{error:?}")),
        }
    }
}
