//! The lines that guests send, and what the room says about those that are none.

use std::time::Duration;

use pipes::lines::{LimitedLines, LineError};
use tokio::io::AsyncBufRead;

/// The longest line that a guest may send, its end not counted.
const MAX_LINE_BYTES: usize = 1000;

/// What came from a guest.
#[derive(Debug)]
pub enum Heard {
    /// A line.
    Line(String),
    /// Something else up to the end of a line, and what to reply to it.
    NoLine(String),
    /// Nothing, and nothing will.
    End,
}

/// The lines of one guest.
#[derive(Debug)]
pub struct Lines<R>(LimitedLines<R>);

impl<R: AsyncBufRead + Unpin> Lines<R> {
    /// Reads the lines of a guest.
    pub fn new(reader: R) -> Self {
        Self(LimitedLines::new(reader, MAX_LINE_BYTES))
    }

    /// Waits for what comes next. It's cancel safe.
    pub async fn next(&mut self) -> Heard {
        match self.0.next_line().await {
            Ok(Some(line)) => Heard::Line(line),
            Err(LineError::TooLong(max)) => {
                Heard::NoLine(format!("! a line has at most {max} bytes"))
            }
            Err(LineError::NotUtf8) => Heard::NoLine("! a line has to be UTF-8".to_owned()),
            // A guest who is cut off in the middle of a line may have meant to say more.
            Ok(None) | Err(LineError::CutOff | LineError::Io(_)) => Heard::End,
        }
    }
}

/// Returns what a guest gets to read who has sent nothing for too long.
pub fn silence_notice(silence: Duration) -> String {
    format!("! nothing heard for {} s", silence.as_secs())
}
