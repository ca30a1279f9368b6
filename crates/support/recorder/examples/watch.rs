//! Two orders under watch: a starting point for your own code.
//!
//! Run it with `cargo run -p recorder --example watch`. It prints a timeline. With
//! ` -- --html watch.html` behind it, it also saves a page in which the orders are played.
//!
//! Read along in `docs/watch-your-own-code.md`.

use std::io;
use std::time::Duration;

use recorder::{Recorder, locate};
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let recorder = Recorder::new();
    let soup = tokio::spawn(recorder.watch("soup", cook(30)));
    let pizza = recorder.watch("pizza", bake());
    timeout(Duration::from_millis(50), pizza).await.ok();
    soup.await?;
    recorder.show("A soup and a pizza")
}

async fn bake() {
    locate(cook(20)).await;
    locate(cook(40)).await;
}

async fn cook(millis: u64) {
    sleep(Duration::from_millis(millis)).await;
}
