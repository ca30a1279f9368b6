//! A bell that wakes one of those who wait, or all of them.
//!
//! Run it with `cargo run -p chat --example notify`. It prints who wakes at which ring.
//!
//! Read along in `docs/09-the-room-as-an-actor.md`.

use std::sync::Arc;

use tokio::sync::Notify;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let bell = Arc::new(Notify::new());
    for name in ["Ann", "Bo", "Cy"] {
        tokio::spawn(wait(name, Arc::clone(&bell)));
    }
    // Now each of them waits.
    yield_now().await;

    println!("notify_one");
    bell.notify_one();
    yield_now().await;

    println!("notify_waiters");
    bell.notify_waiters();
    yield_now().await;

    // Nobody waits any more, so this is for the next one who does.
    bell.notify_one();
    bell.notified().await;
    println!("Dee has not slept at all");
}

async fn wait(name: &str, bell: Arc<Notify>) {
    bell.notified().await;
    println!("{name} wakes");
}
