//! An iterator that's mapped to futures, and three ways to await them.
//!
//! Run it with `cargo run -p streams --example map`. It prints how long each takes.
//!
//! Read along in `docs/08-values-that-are-functions.md`.

use std::time::Duration;

use futures::future::join_all;
use futures::stream::{self, StreamExt};
use tokio::time::{Instant, sleep};

const ORDERS: [&str; 4] = ["pizza", "salad", "soup", "toast"];

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let mut prices = Vec::new();
    for order in ORDERS {
        prices.push(look_up(order).await);
    }
    println!("a loop: {prices:?} after {:?}", began.elapsed());

    let began = Instant::now();
    // What `map` collects here is futures, and none of them has begun.
    let lookups: Vec<_> = ORDERS.into_iter().map(look_up).collect();
    let prices = join_all(lookups).await;
    println!("join_all: {prices:?} after {:?}", began.elapsed());

    let began = Instant::now();
    let prices: Vec<_> = stream::iter(ORDERS)
        .map(look_up)
        .buffered(2)
        .collect()
        .await;
    println!("buffered(2): {prices:?} after {:?}", began.elapsed());
}

async fn look_up(order: &str) -> usize {
    sleep(Duration::from_millis(10)).await;
    order.len()
}
