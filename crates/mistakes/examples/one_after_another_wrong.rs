//! You see: meals of two seconds and of one take three seconds.
//! Why: the salad isn't begun before the soup is ready. It doesn't help that both
//! calls come first, because a call only makes a future.
//! The fix: `join!`.

use std::time::Duration;

use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let started = Instant::now();
    let soup = cook("soup", 2);
    let salad = cook("salad", 1);
    soup.await;
    salad.await;
    println!("you: that took {:?}", started.elapsed());
}

async fn cook(meal: &str, seconds: u64) {
    println!("kitchen: cooking {meal}");
    sleep(Duration::from_secs(seconds)).await;
    println!("kitchen: here is the {meal}");
}
