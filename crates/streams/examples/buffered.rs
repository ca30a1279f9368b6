//! Four meals on two stoves, served in the order in which they were ordered.
//!
//! Run it with `cargo run -p streams --example buffered`. It prints when each meal is
//! served.
//!
//! Read along in `docs/08-take-many-at-a-time.md`.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let orders = [("pizza", 40), ("salad", 10), ("soup", 20), ("toast", 5)];
    let mut meals = stream::iter(orders)
        .map(|(meal, millis)| cook(meal, millis))
        .buffered(2);
    while let Some(meal) = meals.next().await {
        println!("{meal} after {} ms", began.elapsed().as_millis());
    }
}

async fn cook(meal: &'static str, millis: u64) -> &'static str {
    sleep(Duration::from_millis(millis)).await;
    meal
}
