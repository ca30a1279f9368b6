//! Two stoves and one queue: a single receiver starts a task for each order.
//!
//! Run it with `cargo run -p pipes --example spawning_receiver`. It prints four meals as
//! they get ready.
//!
//! Read along in `docs/07-pipes.md`.

use std::time::Duration;

use tokio::sync::mpsc::{self, Receiver};
use tokio::task::{JoinError, JoinSet};
use tokio::time::sleep;

const STOVES: usize = 2;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> anyhow::Result<()> {
    let (to_kitchen, orders) = mpsc::channel(2);
    let kitchen = tokio::spawn(cook_all(orders));
    for order in [("pizza", 40), ("salad", 10), ("soup", 20), ("toast", 5)] {
        to_kitchen.send(order).await?;
    }
    drop(to_kitchen);
    kitchen.await??;
    Ok(())
}

async fn cook_all(mut orders: Receiver<(&'static str, u64)>) -> Result<(), JoinError> {
    let mut stoves = JoinSet::new();
    while let Some((meal, millis)) = orders.recv().await {
        // While all are taken, it doesn't receive, so the channel fills up.
        if stoves.len() == STOVES
            && let Some(result) = stoves.join_next().await
        {
            result?;
        }
        stoves.spawn(cook(meal, millis));
    }
    while let Some(result) = stoves.join_next().await {
        result?;
    }
    Ok(())
}

async fn cook(meal: &str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    println!("{meal}");
}
