//! The handle is a future that's ready when its task has finished.

use std::time::Duration;

use tokio::task::JoinError;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let cooking = tokio::spawn(cook("soup"));
    cooking.await?;
    println!("restaurant: we are closed");
    Ok(())
}

async fn cook(meal: &str) {
    println!("kitchen: cooking {meal}");
    sleep(Duration::from_secs(1)).await;
    println!("kitchen: here is the {meal}");
}
