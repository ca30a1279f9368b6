//! Two meals cooked at once, by one task that waits for both.
//!
//! Run it with `cargo run -p concurrency --example join`. It prints
//! `pizza and salad after 30 ms`.
//!
//! Read along in `docs/03-concurrency.md`.

use std::time::Duration;

use tokio::join;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let (pizza, salad) = join!(cook("pizza", 30), cook("salad", 20));
    println!(
        "{pizza} and {salad} after {} ms",
        began.elapsed().as_millis()
    );
}

async fn cook(meal: &'static str, millis: u64) -> &'static str {
    sleep(Duration::from_millis(millis)).await;
    meal
}
