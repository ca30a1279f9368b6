//! A task that runs beside `main`, and the handle to its result.
//!
//! Run it with `cargo run -p concurrency --example spawn`. It prints four lines, the
//! last of them `pizza after 30 ms`.
//!
//! Read along in `docs/03-concurrency.md`.

use std::time::Duration;

use tokio::task::JoinError;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let began = Instant::now();
    let baking = tokio::spawn(cook("pizza", 30));
    println!("main goes on");
    sleep(Duration::from_millis(10)).await;
    println!("main looks around after {} ms", began.elapsed().as_millis());
    let pizza = baking.await?;
    println!("{pizza} after {} ms", began.elapsed().as_millis());
    Ok(())
}

async fn cook(meal: &'static str, millis: u64) -> &'static str {
    println!("cooking {meal}");
    sleep(Duration::from_millis(millis)).await;
    meal
}
