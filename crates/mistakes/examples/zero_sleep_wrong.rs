//! You see: a loop takes far longer than its work, and yet the processor is idle.
//! Why: tokio's timers count in milliseconds, so even the shortest sleep that waits lasts
//! until the next one begins.
//! The fix: `yield_now`, which waits for no timer.

use std::time::{Duration, Instant};

use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let began = Instant::now();
    for _ in 0..1000 {
        // Lets the other tasks have a turn, between two slices.
        sleep(Duration::ZERO).await;
    }
    let is_fast = began.elapsed() < Duration::from_millis(500);
    println!("cook: sliced in less than half a second: {is_fast}");
}
