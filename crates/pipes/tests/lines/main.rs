//! `LimitedLines` against what arrives: in any pieces, cancelled, endless, or unreadable.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod endless;
mod interrupted;
mod model;
mod rows;

use pipes::lines::{LimitedLines, LineError};
use tokio::io::AsyncBufRead;

/// The limit of most of these tests.
const MAX: usize = 5;

/// What comes instead of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    Line(String),
    TooLong,
    NotUtf8,
    CutOff,
    Failed,
}

impl From<Result<String, LineError>> for Seen {
    fn from(result: Result<String, LineError>) -> Self {
        match result {
            Ok(line) => Seen::Line(line),
            Err(LineError::TooLong(_)) => Seen::TooLong,
            Err(LineError::NotUtf8) => Seen::NotUtf8,
            Err(LineError::CutOff) => Seen::CutOff,
            Err(LineError::Io(_)) => Seen::Failed,
        }
    }
}

fn line(text: &str) -> Seen {
    Seen::Line(text.into())
}

/// Reads to the end.
async fn read_all(reader: impl AsyncBufRead + Unpin, max: usize) -> Vec<Seen> {
    let mut lines = LimitedLines::new(reader, max);
    let mut seen = Vec::new();
    while let Some(result) = lines.next_line().await.transpose() {
        seen.push(result.into());
        assert!(seen.len() <= 100, "no end to the lines");
    }
    seen
}

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}
