//! You see: two guests want to pay, and the program hangs forever. Press Ctrl-C.
//! Why: the first guest holds the lock while suspended. The second one's `lock`
//! blocks the thread, so it can never resume the first.
//! The fix: await first, then lock.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let till = Mutex::new(0);
    tokio::join!(pay("Ada", &till), pay("Bo", &till));
    println!("both have paid");
}

#[expect(clippy::await_holding_lock, reason = "this is the mistake")]
async fn pay(guest: &str, till: &Mutex<u32>) {
    println!("{guest}: I want to pay");
    let mut sum = till.lock().unwrap_or_else(PoisonError::into_inner);
    ask_the_bank().await;
    *sum += 5;
}

async fn ask_the_bank() {
    sleep(Duration::from_millis(100)).await;
}
