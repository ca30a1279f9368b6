//! A fast till under watch: each order that it sends, and the cook who holds it back.
//!
//! Run it with `cargo run -p pipes --example polls`. It prints a timeline.
//!
//! Read along in `docs/07-pipes.md`.

use std::time::Duration;

use recorder::{Recorder, locate};
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> anyhow::Result<()> {
    let recorder = Recorder::new();
    let (to_cook, orders) = mpsc::channel(2);
    let cook = tokio::spawn(recorder.watch("cook", cook(orders)));
    for number in 1..=5 {
        let send = to_cook.send(number);
        recorder.watch(format!("send {number}"), send).await?;
    }
    drop(to_cook);
    cook.await?;
    recorder.show("A fast till, and a slow cook")?;
    Ok(())
}

async fn cook(mut orders: Receiver<u32>) {
    while locate(orders.recv()).await.is_some() {
        locate(sleep(Duration::from_millis(10))).await;
    }
}
