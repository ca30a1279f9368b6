//! An `Arc` counts its owners atomically, so it may move between threads.

use std::sync::Arc;

use tokio::task::{JoinError, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let kitchen = tokio::spawn(async {
        let meal = Arc::new("soup");
        yield_now().await;
        println!("kitchen: here is the {meal}");
    });
    kitchen.await
}
