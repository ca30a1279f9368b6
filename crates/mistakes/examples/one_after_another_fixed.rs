//! `join!` polls both futures, so both wait at the same time.

use std::time::Duration;

use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let started = Instant::now();
    let soup = cook("soup", 2);
    let salad = cook("salad", 1);
    tokio::join!(soup, salad);
    println!("you: that took {:?}", started.elapsed());
}

async fn cook(meal: &str, seconds: u64) {
    println!("kitchen: cooking {meal}");
    sleep(Duration::from_secs(seconds)).await;
    println!("kitchen: here is the {meal}");
}
