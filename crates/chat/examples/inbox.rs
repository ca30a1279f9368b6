//! One inbox for all that a guest listens to, which drops the oldest line and counts, and a
//! bell that says when to look into it.
//!
//! Run it with `cargo run -p chat --example inbox`. It prints what Bo reads.
//!
//! Read along in `docs/09-the-room-as-an-actor.md`.

use std::collections::VecDeque;
use std::mem;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, oneshot};
use tokio::time::sleep;
use tokio::{join, select};

/// How many lines wait for a guest at most.
const MAX_LINES: usize = 3;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let inbox = Inbox::default();
    let (closing, closed) = oneshot::channel();
    let talk = async {
        for number in 1..=3 {
            inbox.put(format!("the kitchen's line {number}"));
            inbox.put(format!("the garden's line {number}"));
        }
        sleep(Duration::from_millis(10)).await;
        inbox.put("the bill".into());
        sleep(Duration::from_millis(10)).await;
        drop(closing);
    };
    join!(talk, read(&inbox, closed));
}

/// Reads what's in the inbox, until the place closes.
async fn read(inbox: &Inbox, mut closed: oneshot::Receiver<()>) {
    let mut is_open = true;
    while is_open {
        select! {
            () = inbox.bell.notified() => {}
            _ = &mut closed => is_open = false,
        }
        // The bell doesn't ring once for each line, and at closing time both may be true.
        while let Some(line) = inbox.take() {
            println!("Bo reads: {line}");
        }
    }
    println!("Bo goes home");
}

#[derive(Default)]
struct Inbox {
    waiting: Mutex<Waiting>,
    bell: Notify,
}

#[derive(Default)]
struct Waiting {
    lines: VecDeque<String>,
    missed: usize,
}

impl Inbox {
    /// Adds a line. It never waits: if the inbox is full, the oldest line goes.
    fn put(&self, line: String) {
        self.update(|waiting| {
            if waiting.lines.len() == MAX_LINES {
                waiting.lines.pop_front();
                waiting.missed += 1;
            }
            waiting.lines.push_back(line);
        });
        self.bell.notify_one();
    }

    /// Takes the oldest line, or before that, the number of those that are missing.
    fn take(&self) -> Option<String> {
        self.update(|waiting| match mem::take(&mut waiting.missed) {
            0 => waiting.lines.pop_front(),
            missed => Some(format!("! you missed {missed} lines")),
        })
    }

    fn update<T>(&self, change: impl FnOnce(&mut Waiting) -> T) -> T {
        change(&mut self.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
