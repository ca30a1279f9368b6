//! Lines with a limit, from any reader.
//!
//! To use it in a project of your own, copy this file, and add tokio (with `io-util`) and
//! thiserror. Read along in `docs/07-reading-and-writing.md`.

use std::io;
use std::mem;

use tokio::io::{AsyncBufRead, AsyncBufReadExt};

/// The lines of a reader, each of them whole, UTF-8, and no longer than a limit.
#[derive(Debug)]
pub struct LimitedLines<R> {
    reader: R,
    max: usize,
    /// What has come of the next line.
    line: Vec<u8>,
    /// Whether the rest of a line that was too long is still to come.
    skipping: bool,
}

impl<R: AsyncBufRead + Unpin> LimitedLines<R> {
    /// Reads lines of up to `max` bytes, their ends not counted.
    pub fn new(reader: R, max: usize) -> Self {
        Self {
            reader,
            max,
            line: Vec::new(),
            skipping: false,
        }
    }

    /// Returns the next line without its `\n` or `\r\n`, or `None` at the end of the input.
    ///
    /// It's cancel safe. After an error, it goes on with the line that comes next.
    ///
    /// # Errors
    ///
    /// A [`LineError`], one for each bad line. A line is too long as soon as it's longer
    /// than `max`, even if its end never comes.
    pub async fn next_line(&mut self) -> Result<Option<String>, LineError> {
        loop {
            let bytes = self.reader.fill_buf().await?;
            if bytes.is_empty() {
                let is_cut_off = !mem::take(&mut self.line).is_empty();
                return if is_cut_off {
                    Err(LineError::CutOff)
                } else {
                    Ok(None)
                };
            }
            let newline = bytes.iter().position(|&byte| byte == b'\n');
            let part = &bytes[..newline.unwrap_or(bytes.len())];
            if !self.skipping {
                // Two bytes over the limit are enough: a `\r`, and one that's too many.
                let room = self.max.saturating_add(2) - self.line.len();
                self.line.extend_from_slice(&part[..part.len().min(room)]);
            }
            let used = part.len() + usize::from(newline.is_some());
            self.reader.consume(used);

            let length = self.line.strip_suffix(b"\r").unwrap_or(&self.line).len();
            if self.skipping {
                self.skipping = newline.is_none();
            } else if length > self.max {
                self.line.clear();
                self.skipping = newline.is_none();
                return Err(LineError::TooLong(self.max));
            } else if newline.is_some() {
                self.line.truncate(length);
                return String::from_utf8(mem::take(&mut self.line))
                    .map(Some)
                    .map_err(|_| LineError::NotUtf8);
            }
        }
    }
}

/// Why there's no line.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// It has more bytes than this.
    #[error("a line is longer than {0} bytes")]
    TooLong(usize),
    /// It isn't UTF-8.
    #[error("a line isn't UTF-8")]
    NotUtf8,
    /// The input ended in the middle of it.
    #[error("the input ended in the middle of a line")]
    CutOff,
    /// The reader failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}
