//! A function that blocks, on a thread where it may.
//!
//! Run it with `cargo run -p pipes --example blocking`. It prints `salad is served`, and
//! then `bread is served`.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::thread;
use std::time::Duration;

use tokio::task::{JoinError, spawn_blocking};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let baking = spawn_blocking(|| bake("bread"));
    let salad = cook("salad").await;
    println!("{salad} is served");
    let bread = baking.await?;
    println!("{bread} is served");
    Ok(())
}

/// Keeps its thread until the oven opens its door.
fn bake(meal: &'static str) -> &'static str {
    thread::sleep(Duration::from_millis(500));
    meal
}

async fn cook(meal: &'static str) -> &'static str {
    sleep(Duration::from_millis(50)).await;
    meal
}
