//! Meals that are cooked at once, and packed in the order in which they were ordered.
//!
//! Run it with `cargo run -p pipes --example in_order`. It prints how four meals get ready,
//! and how they're packed.
//!
//! Read along in `docs/07-pipes.md`.

use std::time::Duration;

use tokio::sync::mpsc::{self, Receiver};
use tokio::task::{JoinError, JoinHandle};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> anyhow::Result<()> {
    let (to_packer, meals) = mpsc::channel(1);
    let packer = tokio::spawn(pack(meals));
    for (meal, millis) in [("pizza", 30), ("salad", 10), ("soup", 20), ("toast", 5)] {
        // What goes into the channel isn't a meal, but the promise of one.
        to_packer.send(tokio::spawn(cook(meal, millis))).await?;
    }
    drop(to_packer);
    packer.await??;
    Ok(())
}

async fn cook(meal: &'static str, millis: u64) -> &'static str {
    sleep(Duration::from_millis(millis)).await;
    println!("{meal} is ready");
    meal
}

async fn pack(mut meals: Receiver<JoinHandle<&'static str>>) -> Result<(), JoinError> {
    while let Some(meal) = meals.recv().await {
        println!("{} is packed", meal.await?);
    }
    Ok(())
}
