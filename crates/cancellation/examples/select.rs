//! Two futures, of which only the first to be ready counts.
//!
//! Run it with `cargo run -p cancellation --example select`. It prints
//! `bread after 20 ms`.
//!
//! Read along in `docs/05-cancellation.md`.

use std::time::Duration;

use tokio::select;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let meal = select! {
        meal = cook("pizza", 30) => meal,
        () = sleep(Duration::from_millis(20)) => "bread",
    };
    println!("{meal} after {} ms", began.elapsed().as_millis());
}

async fn cook(meal: &'static str, millis: u64) -> &'static str {
    sleep(Duration::from_millis(millis)).await;
    meal
}
