//! Three calls of `retry`: one succeeds, one hangs, and one isn't worth another attempt.
//!
//! Run it with `cargo run -p chat --example retry`. It prints when each attempt begins, on a
//! virtual clock.
//!
//! Read along in `docs/09-traits-with-async-functions.md`.

use std::cell::Cell;
use std::future::pending;
use std::time::Duration;

use chat::retry::{Backoff, retry};
use tokio::time::Instant;

const BACKOFF: Backoff = Backoff {
    first: Duration::from_millis(100),
    longest: Duration::from_millis(500),
    in_all: Duration::from_secs(2),
};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    // With the same seed, chance is the same each time.
    fastrand::seed(9);

    println!("a room that opens late:");
    let clock = Clock::start();
    let joined = retry(BACKOFF, async || match clock.say_attempt() {
        ..5 => Err("refused"),
        _ => Ok("welcome"),
    });
    println!("  {:?}", joined.await);

    println!("a room that never answers:");
    let clock = Clock::start();
    let joined = retry(BACKOFF, async || {
        clock.say_attempt();
        pending::<Result<(), &str>>().await
    });
    println!("  {:?}", joined.await);

    println!("a room that says no:");
    let clock = Clock::start();
    // For `retry`, a final error is a success: there's nothing left to try.
    let joined = retry(BACKOFF, async || match clock.say_attempt() {
        ..2 => Err("refused"),
        _ => Ok(Err::<(), _>("your name is taken")),
    });
    println!("  {:?}", joined.await);
}

struct Clock {
    start: Instant,
    attempts: Cell<u32>,
}

impl Clock {
    fn start() -> Self {
        Self {
            start: Instant::now(),
            attempts: Cell::new(0),
        }
    }

    /// Prints when an attempt begins, and returns which one it is.
    fn say_attempt(&self) -> u32 {
        self.attempts.update(|attempts| attempts + 1);
        let (attempt, millis) = (self.attempts.get(), self.start.elapsed().as_millis());
        println!("  attempt {attempt} after {millis} ms");
        attempt
    }
}
