//! You see: the timeout is long over, and you wait.
//! Why: `timeout` looks at its timer only when the future inside it waits, and code that
//! blocks or computes never does.
//! The fix: put such code on a thread of its own, and the timeout around the handle.

use std::thread;
use std::time::Duration;

use tokio::time::timeout;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match timeout(Duration::from_millis(50), cook("soup")).await {
        Ok(meal) => println!("you: thank you for the {meal}"),
        Err(_) => println!("you: too slow, I'm leaving"),
    }
}

async fn cook(meal: &str) -> &str {
    stir();
    println!("kitchen: here is the {meal}");
    meal
}

/// Blocks its thread, as a long calculation does.
fn stir() {
    thread::sleep(Duration::from_secs(1));
}
