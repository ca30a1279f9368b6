//! Four meals on two stoves, each cooked and served by the same async closure.
//!
//! Run it with `cargo run -p streams --example for_each_concurrent`. It prints when each
//! meal is served.
//!
//! Read along in `docs/08-take-many-at-a-time.md`.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let orders = [("pizza", 40), ("salad", 10), ("soup", 20), ("toast", 5)];
    stream::iter(orders)
        .for_each_concurrent(2, async |(meal, millis)| {
            sleep(Duration::from_millis(millis)).await;
            println!("{meal} after {} ms", began.elapsed().as_millis());
        })
        .await;
}
