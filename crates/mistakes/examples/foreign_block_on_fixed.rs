//! No executor but tokio's. While the price is looked up, its thread is free to watch the
//! timer.

use std::time::Duration;

use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("you: what does the soup cost?");
    println!("cook: {}", price().await);
}

async fn price() -> u32 {
    look_up_price().await
}

async fn look_up_price() -> u32 {
    sleep(Duration::from_millis(10)).await;
    5
}
