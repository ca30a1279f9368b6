//! `pin!` keeps the future where it is, so it can be lent and awaited again.

use std::pin::pin;
use std::time::Duration;

use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut cooking = pin!(cook());
    let first_try = async {
        println!("you: I'll wait for a while");
        (&mut cooking).await;
    };
    if timeout(Duration::from_millis(20), first_try).await.is_err() {
        println!("you: I'll wait some more");
        cooking.await;
    }
}

async fn cook() {
    sleep(Duration::from_millis(30)).await;
    println!("kitchen: here is the soup");
}
