//! The closure owns what it takes, and there's no lifetime left to be general about.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::task::JoinError;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let guests = vec![String::from("Ada"), String::from("Bo"), String::from("Cy")];
    let till = tokio::spawn(async move {
        stream::iter(guests)
            .map(|guest| async move { fetch_order(&guest).await })
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
