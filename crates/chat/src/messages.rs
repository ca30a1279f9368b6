//! The messages that were said in the room, kept in memory or in a file.

use std::collections::VecDeque;
use std::io;
use std::path::Path;
use std::sync::Arc;

use pipes::lines::{LimitedLines, LineError};
use tokio::fs::{File, OpenOptions};
use tokio::io::{AsyncWriteExt, BufReader};

/// How many messages a newcomer gets to read.
pub const LAST_MESSAGES: usize = 10;

/// The longest line that is read back from a file: a name, `: `, and what was said.
const MAX_MESSAGE_BYTES: usize = 20 + 2 + 1000;

/// A place for messages.
///
/// The room is generic over it, so a test can hand it a place of its own. An `async fn` is
/// all that an implementation has to write. The trait itself spells out what that returns,
/// because the room is a spawned task: its futures have to be `Send`, and a plain `async fn`
/// in a trait promises nothing of the kind.
///
/// There's no `dyn Messages`. Each implementation has futures of a type of its own, so a
/// pointer to "any of them" would have to box what it returns.
pub trait Messages: Send + 'static {
    /// Keeps one message, after all that were kept before.
    ///
    /// # Errors
    ///
    /// Those of the system. The message may be lost then.
    fn keep(&mut self, message: &Arc<str>) -> impl Future<Output = io::Result<()>> + Send;

    /// Returns the last messages, up to [`LAST_MESSAGES`], the oldest first.
    fn last(&mut self) -> impl Future<Output = Vec<Arc<str>>> + Send;
}

/// The last messages, which are gone when the program ends.
#[derive(Debug, Default)]
pub struct InMemory {
    last: VecDeque<Arc<str>>,
}

impl InMemory {
    fn push(&mut self, message: Arc<str>) {
        if self.last.len() == LAST_MESSAGES {
            self.last.pop_front();
        }
        self.last.push_back(message);
    }
}

impl Messages for InMemory {
    async fn keep(&mut self, message: &Arc<str>) -> io::Result<()> {
        self.push(message.clone());
        Ok(())
    }

    async fn last(&mut self) -> Vec<Arc<str>> {
        self.last.iter().cloned().collect()
    }
}

/// All messages, one a line, in a file that is still there after a restart.
#[derive(Debug)]
pub struct InFile {
    file: File,
    /// The last of them, so that nobody reads the file for each newcomer.
    last: InMemory,
}

impl InFile {
    /// Opens a file, or creates it, and reads the last messages that are in it.
    ///
    /// # Errors
    ///
    /// Those of the system.
    pub async fn open(path: &Path) -> io::Result<Self> {
        let mut file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(path)
            .await?;
        let mut last = InMemory::default();
        let mut lines = LimitedLines::new(BufReader::new(&mut file), MAX_MESSAGE_BYTES);
        loop {
            match lines.next_line().await {
                Ok(Some(line)) => last.push(line.into()),
                Ok(None) => break,
                // No room has written such a line.
                Err(LineError::TooLong(_) | LineError::NotUtf8) => {}
                Err(LineError::CutOff) => {
                    // The last program to write here was killed. The next message has to
                    // begin on a line of its own.
                    file.write_all(b"\n").await?;
                    break;
                }
                Err(LineError::Io(error)) => return Err(error),
            }
        }
        Ok(Self { file, last })
    }
}

impl Messages for InFile {
    async fn keep(&mut self, message: &Arc<str>) -> io::Result<()> {
        self.last.push(message.clone());
        self.file
            .write_all(format!("{message}\n").as_bytes())
            .await?;
        // The write itself happens on another thread. This waits for it, and has its error.
        self.file.flush().await
    }

    async fn last(&mut self) -> Vec<Arc<str>> {
        self.last.last().await
    }
}
