//! The lines that one guest is to read, written as fast as the guest reads them.

use std::io;
use std::mem;
use std::sync::Arc;

use tokio::io::{AsyncWrite, AsyncWriteExt, BufWriter};
use tokio::select;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, mpsc, oneshot};

use crate::room::{Farewell, Seat};

/// What is still to be written to a guest.
#[derive(Debug)]
pub struct Outbox<W> {
    writer: BufWriter<W>,
    last_messages: Vec<Arc<str>>,
    /// What the room says to everybody.
    lines: broadcast::Receiver<Arc<str>>,
    /// How many lines the room had said before the next of `lines`.
    position: u64,
    /// What is for this guest alone.
    replies: mpsc::Receiver<String>,
}

/// How a guest's lines end, if it's not by the end of the room.
#[derive(Debug)]
pub enum Ending {
    /// With this line of the room, and all before it.
    Farewell(Farewell),
    /// With this line, which is for the guest alone.
    Notice(String),
}

impl<W: AsyncWrite + Unpin> Outbox<W> {
    /// Collects what there is to write to the guest in this seat.
    pub fn new(writer: W, seat: Seat, replies: mpsc::Receiver<String>) -> Self {
        Self {
            writer: BufWriter::new(writer),
            last_messages: seat.last_messages,
            lines: seat.lines,
            position: seat.position,
            replies,
        }
    }

    /// Writes lines until the room closes, or up to the ending that `ending` brings.
    pub async fn run(mut self, ending: oneshot::Receiver<Ending>) -> io::Result<()> {
        for message in mem::take(&mut self.last_messages) {
            self.write(&message).await?;
        }
        match self.write_until(ending).await? {
            Some(Ending::Farewell(farewell)) => self.write_farewell(farewell).await?,
            Some(Ending::Notice(notice)) => self.write(&notice).await?,
            None => {}
        }
        self.writer.flush().await
    }

    /// Writes lines until there's an ending. Returns nothing if that is the room's.
    async fn write_until(
        &mut self,
        mut ending: oneshot::Receiver<Ending>,
    ) -> io::Result<Option<Ending>> {
        loop {
            // Lines that wait already can share a packet with those before them.
            if self.replies.is_empty() && self.lines.is_empty() {
                self.writer.flush().await?;
            }
            // Only these waits are given up for one another, never a line half written.
            select! {
                // The guest's own replies come first, which are few.
                biased;
                Some(reply) = self.replies.recv() => self.write(&reply).await?,
                Ok(ending) = &mut ending => return Ok(Some(ending)),
                line = self.lines.recv() => match line {
                    Ok(line) => self.write_said(&line).await?,
                    Err(RecvError::Lagged(missed)) => self.write_missed(missed).await?,
                    Err(RecvError::Closed) => return Ok(None),
                },
            }
        }
    }

    /// Writes the lines up to the one with which the guest leaves, whatever comes after it.
    async fn write_farewell(&mut self, farewell: Farewell) -> io::Result<()> {
        while self.position < farewell.position {
            match self.lines.recv().await {
                Ok(line) => self.write_said(&line).await?,
                Err(RecvError::Lagged(missed)) => {
                    // Some of these may have been said later, and some were not for the guest.
                    let missed = missed.min(farewell.position - self.position);
                    self.write_missed(missed).await?;
                }
                Err(RecvError::Closed) => return Ok(()),
            }
        }
        self.write(&farewell.line).await
    }

    async fn write_said(&mut self, line: &str) -> io::Result<()> {
        self.position += 1;
        self.write(line).await
    }

    async fn write_missed(&mut self, missed: u64) -> io::Result<()> {
        self.position += missed;
        self.write(&format!("! you missed {missed} lines")).await
    }

    async fn write(&mut self, line: &str) -> io::Result<()> {
        self.writer.write_all(line.as_bytes()).await?;
        self.writer.write_all(b"\n").await
    }
}
