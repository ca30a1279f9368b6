//! A stream that stands still while you work on one of its values.
//!
//! Run it with `cargo run -p streams --example standing_still`. It prints a timeline of five
//! pages, and of the work on each.
//!
//! Read along in `docs/08-take-many-at-a-time.md`.

use std::io;
use std::time::Duration;

use futures::stream::{self, StreamExt};
use recorder::{Recorder, locate};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let recorder = Recorder::new();
    let mut pages = stream::iter(1..=5)
        .map(|page| recorder.watch(format!("page {page}"), fetch(page)))
        .buffered(3);
    while let Some(page) = pages.next().await {
        // While this is awaited, nobody polls the stream, nor what's in it.
        recorder.watch(format!("work {page}"), work()).await;
    }
    recorder.show("A stream that stands still")
}

async fn fetch(page: u32) -> u32 {
    // Two awaits, as for a request and its answer.
    locate(sleep(Duration::from_millis(10))).await;
    locate(sleep(Duration::from_millis(10))).await;
    page
}

async fn work() {
    locate(sleep(Duration::from_millis(50))).await;
}
