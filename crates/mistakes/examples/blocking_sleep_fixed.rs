//! This `sleep` is a future. Awaiting it lets the thread poll the other one.

use std::time::Duration;

use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::join!(cook("soup", 200), cook("salad", 100));
}

async fn cook(meal: &str, milliseconds: u64) {
    println!("kitchen: cooking {meal}");
    sleep(Duration::from_millis(milliseconds)).await;
    println!("kitchen: here is the {meal}");
}
