//! A timer that's kept while a loop goes round.
//!
//! Run it with `cargo run -p cancellation --example pin`. It prints three soups, and
//! then `closed after 35 ms`.
//!
//! Read along in `docs/05-cancellation.md`.

use std::pin::pin;
use std::time::Duration;

use tokio::select;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let mut closing = pin!(sleep(Duration::from_millis(35)));
    loop {
        select! {
            // It's only lent, so the next turn goes on with the same timer.
            () = &mut closing => break,
            // This one is made in each turn, and dropped if it loses.
            meal = cook("soup", 10) => println!("{meal} is served"),
        }
    }
    println!("closed after {} ms", began.elapsed().as_millis());
}

async fn cook(meal: &'static str, millis: u64) -> &'static str {
    sleep(Duration::from_millis(millis)).await;
    meal
}
