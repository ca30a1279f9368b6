//! Several orders, all stopped when the first one fails.
//!
//! Run it with `cargo run -p concurrency --example stop_at_first`. It prints
//! `the toast burned`, and nothing more about the others.
//!
//! Read along in `docs/03-concurrency.md`.

use std::time::Duration;

use anyhow::bail;
use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    if let Err(error) = serve_all().await {
        println!("{error}");
    }
    // Long enough for any order that would still be under way.
    sleep(Duration::from_millis(100)).await;
}

async fn serve_all() -> anyhow::Result<()> {
    let mut orders = JoinSet::new();
    for (meal, millis) in [("pizza", 30), ("toast", 10), ("soup", 20)] {
        orders.spawn(cook(meal, millis));
    }
    while let Some(result) = orders.join_next().await {
        // The first `?` is for a task that panicked, the second for one that failed.
        let meal = result??;
        println!("{meal} is served");
    }
    // A `?` above leaves early, and drops the set. That aborts the tasks still in it.
    Ok(())
}

async fn cook(meal: &'static str, millis: u64) -> anyhow::Result<&'static str> {
    sleep(Duration::from_millis(millis)).await;
    if meal == "toast" {
        bail!("the {meal} burned");
    }
    println!("the {meal} is ready");
    Ok(meal)
}
