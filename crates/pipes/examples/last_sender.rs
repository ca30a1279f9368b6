//! Two tills that send to one cook, who goes home when both have closed.
//!
//! Run it with `cargo run -p pipes --example last_sender`. It prints five lines, the last
//! of them `the cook goes home after 30 ms`.
//!
//! Read along in `docs/07-pipes.md`.

use std::time::Duration;

use tokio::sync::mpsc::{self, Sender};
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let (to_cook, mut orders) = mpsc::channel(2);
    tokio::spawn(take_orders("pizza", 10, to_cook.clone()));
    // The second till gets the last sender, so none is left here.
    tokio::spawn(take_orders("soup", 20, to_cook));

    while let Some(meal) = orders.recv().await {
        println!("{meal}");
    }
    println!(
        "the cook goes home after {} ms",
        began.elapsed().as_millis()
    );
}

async fn take_orders(meal: &'static str, millis: u64, to_cook: Sender<&'static str>) {
    sleep(Duration::from_millis(millis)).await;
    if to_cook.send(meal).await.is_err() {
        return;
    }
    sleep(Duration::from_millis(10)).await;
    println!("the till for {meal} closes");
}
