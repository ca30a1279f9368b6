//! The timeout gets a reference, so `main` still has the handle to abort the task with.

use std::time::Duration;

use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut cooking = tokio::spawn(cook("soup"));
    if timeout(Duration::from_secs(1), &mut cooking).await.is_err() {
        println!("you: too slow, I'm leaving");
        cooking.abort();
    }
    // The restaurant stays open.
    sleep(Duration::from_secs(5)).await;
}

async fn cook(meal: &str) {
    println!("kitchen: cooking {meal}");
    sleep(Duration::from_secs(2)).await;
    println!("kitchen: here is the {meal}");
}
