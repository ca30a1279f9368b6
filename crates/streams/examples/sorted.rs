//! The orders of two tills, in the order of their numbers.
//!
//! Run it with `cargo run -p streams --example sorted`. It prints the first six numbers,
//! and when each of them is certain.
//!
//! Read along in `docs/08-streams.md`.

use std::pin::pin;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::join;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let mut quick = pin!(till(2, 10).peekable());
    let mut slow = pin!(till(3, 50).peekable());
    for _ in 0..6 {
        // Only when both are at hand is it certain which one comes first.
        let number = match join!(quick.as_mut().peek(), slow.as_mut().peek()) {
            (Some(a), b) if b.is_none_or(|b| a <= b) => quick.next().await,
            _ => slow.next().await,
        };
        let Some(number) = number else { break };
        println!("{number} after {} ms", began.elapsed().as_millis());
    }
}

/// Returns the multiples of a number, without end, after as many milliseconds each.
fn till(number: u32, millis: u64) -> impl Stream<Item = u32> {
    stream::iter(1..).then(move |count| async move {
        sleep(Duration::from_millis(millis)).await;
        number * count
    })
}
