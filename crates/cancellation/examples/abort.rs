//! A task that's stopped from outside.
//!
//! Run it with `cargo run -p cancellation --example abort`. It prints
//! `the order was cancelled` and `tasks left: 0`.
//!
//! Read along in `docs/05-cancellation.md`.

use std::time::Duration;

use tokio::runtime::Handle;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let order = tokio::spawn(cook("pizza", 30));
    sleep(Duration::from_millis(10)).await;
    order.abort();
    match order.await {
        Ok(meal) => println!("here is the {meal}"),
        Err(error) if error.is_cancelled() => println!("the order was cancelled"),
        Err(error) => println!("no meal: {error}"),
    }
    // `main` isn't a task, so it isn't counted.
    let alive = Handle::current().metrics().num_alive_tasks();
    println!("tasks left: {alive}");
}

async fn cook(meal: &'static str, millis: u64) -> &'static str {
    sleep(Duration::from_millis(millis)).await;
    meal
}
