//! You see: "implementation of `FnOnce` is not general enough".
//! Why: when the compiler checks whether a task is `Send`, it no longer knows which of the
//! lifetimes in it are the same, and asks too much of this closure. Nightly Rust doesn't,
//! with `-Zhigher-ranked-assumptions`.
//! The fix: a closure that takes owned values.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::task::JoinError;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let guests = vec![String::from("Ada"), String::from("Bo"), String::from("Cy")];
    let till = tokio::spawn(async move {
        stream::iter(&guests)
            .map(|guest| fetch_order(guest))
            .buffer_unordered(2)
            .collect::<Vec<_>>()
            .await
    });
    println!("till: {}", till.await?.join(", "));
    Ok(())
}

async fn fetch_order(guest: &str) -> String {
    sleep(Duration::from_millis(20)).await;
    format!("soup for {guest}")
}
