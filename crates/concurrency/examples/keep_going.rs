//! Every order's result, also when one of them fails.
//!
//! Run it with `cargo run -p concurrency --example keep_going`. It prints what became
//! of each order, and then `2 of 3 served`.
//!
//! Read along in `docs/03-concurrency.md`.

use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut orders = JoinSet::new();
    for (meal, millis) in [("pizza", 30), ("toast", 10), ("soup", 20)] {
        orders.spawn(cook(meal, millis));
    }

    let (all, mut served) = (orders.len(), 0);
    while let Some(result) = orders.join_next().await {
        // The outer `Result` is the task's, the inner one is what `cook` returned.
        match result {
            Ok(Ok(meal)) => {
                served += 1;
                println!("{meal} is served");
            }
            Ok(Err(error)) => println!("{error}"),
            Err(error) => println!("a task didn't end well: {error}"),
        }
    }
    println!("{served} of {all} served");
}

async fn cook(meal: &'static str, millis: u64) -> Result<&'static str, String> {
    sleep(Duration::from_millis(millis)).await;
    if meal == "toast" {
        return Err(format!("the {meal} burned"));
    }
    Ok(meal)
}
