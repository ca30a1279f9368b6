//! A fast till, a slow cook, and a channel with room for two orders between them.
//!
//! Run it with `cargo run -p pipes --example back_pressure`. It prints when each of five
//! orders went into the channel, the last one `after 20 ms`.
//!
//! Read along in `docs/07-pipes.md`.

use std::time::Duration;

use tokio::sync::mpsc::{self, Receiver};
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> anyhow::Result<()> {
    let began = Instant::now();
    let (to_cook, orders) = mpsc::channel(2);
    let cook = tokio::spawn(cook(orders));
    for number in 1..=5 {
        to_cook.send(number).await?;
        println!("order {number} after {} ms", began.elapsed().as_millis());
    }
    // Without this, the cook would wait for another order, and `main` for the cook.
    drop(to_cook);
    cook.await?;
    println!("the cook is done after {} ms", began.elapsed().as_millis());
    Ok(())
}

async fn cook(mut orders: Receiver<u32>) {
    while orders.recv().await.is_some() {
        sleep(Duration::from_millis(10)).await;
    }
}
