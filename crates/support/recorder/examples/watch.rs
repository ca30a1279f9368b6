//! Code under watch, and a page in which it plays: a starting point for yours.
//!
//! Run it with `cargo run -p recorder --example watch`. It prints a timeline, and writes
//! `watch.html`, which you open in a browser.
//!
//! Read along in `docs/watch-your-own-code.md`.

use std::io;
use std::time::Duration;

use recorder::page::{self, Recording};
use recorder::{Recorder, Timeline, locate};
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let recorder = Recorder::new();
    let soup = tokio::spawn(recorder.watch("soup", cook(30)));
    let pizza = recorder.watch("pizza", bake());
    timeout(Duration::from_millis(50), pizza).await.ok();
    soup.await?;

    print!("{}", Timeline::by_time(&recorder));
    page::save(
        &[Recording::new("A soup and a pizza", &recorder)],
        "watch.html",
    )
}

async fn bake() {
    cook(20).await;
    cook(40).await;
}

/// It returns the future that's located, so what plays are the lines that await it.
fn cook(millis: u64) -> impl Future<Output = ()> {
    locate(sleep(Duration::from_millis(millis)))
}
