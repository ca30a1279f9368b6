//! Three orders and two stoves: a semaphore, with a permit for each stove.
//!
//! Run it with `cargo run -p concurrency --example two_stoves`. It prints
//! three lines, the last of them `soup is ready after 60 ms`.
//!
//! Read along in `docs/06-when-the-kitchen-burns.md`.

use std::time::Duration;

use tokio::join;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let stoves = Semaphore::new(2);
    let order = async |meal| {
        // It's held to the end of the block.
        let _permit = stoves.acquire().await.expect("never closed");
        sleep(Duration::from_millis(30)).await;
        println!("{meal} is ready after {} ms", began.elapsed().as_millis());
    };
    join!(order("pizza"), order("salad"), order("soup"));
}
