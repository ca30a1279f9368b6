//! One inbox for many sources, with a bound for each of them, and two ways to ring its bell.
//!
//! Run it with `cargo run -p programs --example bound_per_source`. It prints what two waiters
//! take, and when they go home.
//!
//! Read along in `docs/12-parts-of-a-server.md`.

use std::collections::{HashMap, VecDeque};
use std::pin::pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::join;
use tokio::sync::Notify;
use tokio::time::sleep;

/// How many lines of one source wait at most.
const MAX_LINES: usize = 2;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let inbox = Inbox::default();
    let talk = async {
        for number in 1..=4 {
            inbox.put("kitchen", number);
        }
        inbox.put("door", 1);
        sleep(Duration::from_millis(10)).await;
        inbox.put("kitchen", 5);
        sleep(Duration::from_millis(10)).await;
        inbox.close();
    };
    join!(take_all("Ada", &inbox), take_all("Bo", &inbox), talk);
}

async fn take_all(name: &str, inbox: &Inbox) {
    while let Some(Line {
        source,
        number,
        missed,
    }) = inbox.next().await
    {
        println!("{name}: the {source}'s line {number}, and then {missed} missed");
        sleep(Duration::from_millis(1)).await;
    }
    println!("{name} goes home");
}

#[derive(Default)]
struct Inbox {
    waiting: Mutex<Waiting>,
    bell: Notify,
}

#[derive(Default)]
struct Waiting {
    lines: VecDeque<(&'static str, u32)>,
    /// The counts of those sources that have a line.
    counts: HashMap<&'static str, Count>,
    is_closed: bool,
}

#[derive(Default)]
struct Count {
    waiting: usize,
    missed: u32,
}

struct Line {
    source: &'static str,
    number: u32,
    /// How many of the source's lines were dropped after this one.
    missed: u32,
}

impl Inbox {
    /// Adds a line. Once a source has too many, its lines are dropped until all that wait
    /// are taken, so what's missed comes after them.
    fn put(&self, source: &'static str, number: u32) {
        let mut waiting = self.lock();
        let count = waiting.counts.entry(source).or_default();
        if count.waiting == MAX_LINES || count.missed > 0 {
            count.missed += 1;
        } else {
            count.waiting += 1;
            waiting.lines.push_back((source, number));
            self.bell.notify_one();
        }
    }

    /// Lets everybody go home who finds no line.
    fn close(&self) {
        self.lock().is_closed = true;
        self.bell.notify_waiters();
    }

    /// Waits for a line. Returns `None` at the end.
    async fn next(&self) -> Option<Line> {
        loop {
            // It hears the bell from here on, so no ring is lost after the look.
            let mut ring = pin!(self.bell.notified());
            ring.as_mut().enable();
            // A block of its own, because the guard mustn't be held across the `await`.
            {
                let mut waiting = self.lock();
                let line = waiting.take();
                if line.is_some() || waiting.is_closed {
                    return line;
                }
            }
            ring.await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn take(&mut self) -> Option<Line> {
        let (source, number) = self.lines.pop_front()?;
        let count = self.counts.get_mut(source)?;
        count.waiting -= 1;
        let mut missed = 0;
        if count.waiting == 0 {
            missed = self.counts.remove(source)?.missed;
        }
        Some(Line {
            source,
            number,
            missed,
        })
    }
}
