//! `yield_now` waits for nothing: the other tasks have a turn, and then the loop goes on.

use std::time::{Duration, Instant};

use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let began = Instant::now();
    for _ in 0..1000 {
        // Lets the other tasks have a turn, between two slices.
        yield_now().await;
    }
    let is_fast = began.elapsed() < Duration::from_millis(500);
    println!("cook: sliced in less than half a second: {is_fast}");
}
