//! A room that never waits for its guests, and counts what they've missed.
//!
//! Run it with `cargo run -p programs --example never_wait`. It prints what Bo reads.
//!
//! Read along in `docs/12-parts-of-a-server.md`.

use std::fmt;

use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let (to_bo, lines) = mpsc::channel(2);
    let (to_cy, nobody) = mpsc::channel(2);
    drop(nobody);
    let mut guests = vec![Guest::new(to_bo), Guest::new(to_cy)];
    let bo = tokio::spawn(read(lines));

    for text in ["pizza is ready", "soup is ready", "it rains", "it snows"] {
        tell_all(&mut guests, text);
    }
    println!("{} of 2 guests are here", guests.len());
    // Now it's Bo's turn to read.
    yield_now().await;
    tell_all(&mut guests, "we close");
    drop(guests);
    bo.await?;
    Ok(())
}

struct Line {
    text: &'static str,
    /// How many lines are missing right before this one.
    missed: usize,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.missed {
            0 => write!(f, "{}", self.text),
            missed => write!(f, "{missed} missed, {}", self.text),
        }
    }
}

struct Guest {
    lines: Sender<Line>,
    missed: usize,
}

impl Guest {
    fn new(lines: Sender<Line>) -> Self {
        Self { lines, missed: 0 }
    }

    /// Queues a line if there's room. Returns `false` if the guest is gone.
    fn tell(&mut self, text: &'static str) -> bool {
        let missed = self.missed;
        match self.lines.try_send(Line { text, missed }) {
            Ok(()) => self.missed = 0,
            Err(TrySendError::Full(_)) => self.missed += 1,
            Err(TrySendError::Closed(_)) => return false,
        }
        true
    }
}

fn tell_all(guests: &mut Vec<Guest>, text: &'static str) {
    guests.retain_mut(|guest| guest.tell(text));
}

async fn read(mut lines: Receiver<Line>) {
    while let Some(line) = lines.recv().await {
        let mut packet = vec![line.to_string()];
        // What waits already goes with it.
        while let Ok(line) = lines.try_recv() {
            packet.push(line.to_string());
        }
        println!("Bo reads: {}", packet.join("; "));
    }
}
