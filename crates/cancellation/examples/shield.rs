//! A payment that goes on, although the customer doesn't wait for it.
//!
//! Run it with `cargo run -p cancellation --example shield`. It prints `Ada leaves`,
//! `Ada has paid` and `tasks left: 0`.
//!
//! Read along in `docs/05-cancellation.md`.

use std::time::Duration;

use tokio::runtime::Handle;
use tokio::time::{sleep, timeout};
use tokio_util::task::TaskTracker;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let payments = TaskTracker::new();
    // The tracker counts this task, so `main` can wait for it without a handle.
    let payment = payments.spawn(pay("Ada"));
    // The timeout drops the handle, and the task goes on.
    if timeout(Duration::from_millis(20), payment).await.is_err() {
        println!("Ada leaves");
    }

    // Without this, `main` would end now, and the payment with it. `wait` returns once
    // the tracker is closed and empty.
    payments.close();
    payments.wait().await;
    let alive = Handle::current().metrics().num_alive_tasks();
    println!("tasks left: {alive}");
}

async fn pay(customer: &str) {
    sleep(Duration::from_millis(30)).await;
    println!("{customer} has paid");
}
