//! The lock is taken after the wait, and released with no `.await` in between.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let till = Mutex::new(0);
    tokio::join!(pay("Ada", &till), pay("Bo", &till));
    println!("both have paid");
}

async fn pay(guest: &str, till: &Mutex<u32>) {
    println!("{guest}: I want to pay");
    ask_the_bank().await;
    let mut sum = till.lock().unwrap_or_else(PoisonError::into_inner);
    *sum += 5;
}

async fn ask_the_bank() {
    sleep(Duration::from_millis(100)).await;
}
