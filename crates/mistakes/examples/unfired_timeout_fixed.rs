//! A handle waits, so the timeout fires. The closure behind it can't be stopped, and the end
//! of `main` waits for it.

use std::thread;
use std::time::Duration;

use tokio::task::{JoinError, spawn_blocking};
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    match timeout(Duration::from_millis(50), spawn_blocking(|| cook("soup"))).await {
        Ok(meal) => println!("you: thank you for the {}", meal?),
        Err(_) => println!("you: too slow, I'm leaving"),
    }
    Ok(())
}

fn cook(meal: &str) -> &str {
    stir();
    println!("kitchen: here is the {meal}");
    meal
}

/// Blocks its thread, as a long calculation does.
fn stir() {
    thread::sleep(Duration::from_secs(1));
}
