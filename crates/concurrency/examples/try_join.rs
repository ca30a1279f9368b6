//! Two meals cooked at once, until the first one burns.
//!
//! Run it with `cargo run -p concurrency --example try_join`. It prints
//! `the toast burned after 10 ms`, and never that the pizza is ready.
//!
//! Read along in `docs/03-concurrency.md`.

use std::time::Duration;

use tokio::time::{Instant, sleep};
use tokio::try_join;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    match try_join!(cook("pizza", 30), burn("toast", 10)) {
        Ok((pizza, toast)) => println!("{pizza} and {toast}"),
        Err(error) => println!("{error} after {} ms", began.elapsed().as_millis()),
    }
}

async fn cook(meal: &'static str, millis: u64) -> Result<&'static str, String> {
    sleep(Duration::from_millis(millis)).await;
    // The other future fails first, so this one is dropped while it sleeps.
    println!("the {meal} is ready");
    Ok(meal)
}

async fn burn(meal: &'static str, millis: u64) -> Result<&'static str, String> {
    sleep(Duration::from_millis(millis)).await;
    Err(format!("the {meal} burned"))
}
