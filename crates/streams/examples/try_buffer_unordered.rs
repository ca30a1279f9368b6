//! Four meals on two stoves, up to the first one that burns.
//!
//! Run it with `cargo run -p streams --example try_buffer_unordered`. It prints what is
//! served, and the error.
//!
//! Read along in `docs/08-take-many-at-a-time.md`.

use std::time::Duration;

use anyhow::bail;
use futures::stream::{self, StreamExt, TryStreamExt};
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
    let orders = [("pizza", 40), ("salad", 10), ("toast", 20), ("soup", 5)];
    let mut meals = stream::iter(orders)
        .map(|(meal, millis)| Ok(cook(meal, millis)))
        .try_buffer_unordered(2);
    while let Some(meal) = meals.try_next().await? {
        println!("{meal} is served");
    }
    // The `?` above leaves early, and drops the stream with the meals that are in it.
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
