//! Two cooks and one queue: each has a receiver, and an order goes to one that's free.
//!
//! Run it with `cargo run -p pipes --example several_receivers`. It prints who cooked
//! each of four meals.
//!
//! Read along in `docs/07-pipes.md`.

use std::time::Duration;

use async_channel::Receiver;
use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> anyhow::Result<()> {
    let (to_cooks, orders) = async_channel::bounded(2);
    let mut cooks = JoinSet::new();
    cooks.spawn(cook("Ada", orders.clone()));
    cooks.spawn(cook("Bo", orders));

    for order in [("pizza", 40), ("salad", 10), ("soup", 20), ("toast", 5)] {
        to_cooks.send(order).await?;
    }
    drop(to_cooks);
    cooks.join_all().await;
    Ok(())
}

async fn cook(name: &str, orders: Receiver<(&str, u64)>) {
    // Its `recv` returns an error when all senders are gone.
    while let Ok((meal, millis)) = orders.recv().await {
        sleep(Duration::from_millis(millis)).await;
        println!("{name}: {meal}");
    }
}
