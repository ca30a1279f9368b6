//! Two meals, the second begun when the first is ready.
//!
//! Run it with `cargo run -p concurrency --example one_after_another`. It prints
//! `pizza and salad after 50 ms`.
//!
//! Read along in `docs/03-concurrency.md`.

use std::time::Duration;

use tokio::time::{Instant, sleep};

// The clock is paused: when every future waits, it jumps to the next timer.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let pizza = cook("pizza", 30).await;
    let salad = cook("salad", 20).await;
    println!(
        "{pizza} and {salad} after {} ms",
        began.elapsed().as_millis()
    );
}

async fn cook(meal: &'static str, millis: u64) -> &'static str {
    sleep(Duration::from_millis(millis)).await;
    meal
}
