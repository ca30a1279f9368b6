//! A function that blocks, and looks from time to time whether it's to stop.
//!
//! Run it with `cargo run -p pipes --example flag`. It prints `the takeaway closes`, and
//! then `the oven is off`.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::thread;
use std::time::Duration;

use tokio::task::{JoinError, spawn_blocking};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let closing = CancellationToken::new();
    let baker = closing.clone();
    let baking = spawn_blocking(move || bake_until(&baker));
    sleep(Duration::from_millis(50)).await;
    println!("the takeaway closes");
    closing.cancel();
    baking.await
}

/// Bakes one roll after the other. There's an end to each, so it can look up then.
fn bake_until(closing: &CancellationToken) {
    while !closing.is_cancelled() {
        thread::sleep(Duration::from_millis(10));
    }
    println!("the oven is off");
}
