//! You see: joined futures run one after another.
//! Why: `std::thread::sleep` puts the thread to sleep, which is the one that would
//! have polled the other future.
//! The fix: `tokio::time::sleep(...).await`.

use std::thread::sleep;
use std::time::Duration;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::join!(cook("soup", 200), cook("salad", 100));
}

async fn cook(meal: &str, milliseconds: u64) {
    println!("kitchen: cooking {meal}");
    sleep(Duration::from_millis(milliseconds));
    println!("kitchen: here is the {meal}");
}
