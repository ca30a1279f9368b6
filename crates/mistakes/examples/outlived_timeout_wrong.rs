//! You see: the work goes on after its timeout.
//! Why: the timeout drops the `JoinHandle`, which only stops the waiting. The task is
//! detached, not cancelled.
//! The fix: keep the handle, and abort the task.

use std::time::Duration;

use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let cooking = tokio::spawn(cook("soup"));
    if timeout(Duration::from_secs(1), cooking).await.is_err() {
        println!("you: too slow, I'm leaving");
    }
    // The restaurant stays open.
    sleep(Duration::from_secs(5)).await;
}

async fn cook(meal: &str) {
    println!("kitchen: cooking {meal}");
    sleep(Duration::from_secs(2)).await;
    println!("kitchen: here is the {meal}");
}
