//! You see: the task is begun and never finished, and nothing complains.
//! Why: when `main` returns, the runtime is dropped, with every task that it holds.
//! The fix: await the task's `JoinHandle`.

use std::time::Duration;

use tokio::task::yield_now;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(cook("soup"));
    // Lets the task begin, so this isn't what's missing.
    yield_now().await;
    println!("restaurant: we are closed");
}

async fn cook(meal: &str) {
    println!("kitchen: cooking {meal}");
    sleep(Duration::from_secs(1)).await;
    println!("kitchen: here is the {meal}");
}
