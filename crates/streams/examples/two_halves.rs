//! A stream that goes on while you work: two futures, and a channel between them.
//!
//! Run it with `cargo run -p streams --example two_halves`. It prints a timeline of five
//! pages, and of the work on each.
//!
//! Read along in `docs/08-take-many-at-a-time.md`.

use std::io;
use std::time::Duration;

use futures::stream::{self, StreamExt};
use recorder::{Recorder, locate};
use tokio::join;
use tokio::sync::mpsc;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let recorder = Recorder::new();
    let (to_work, mut fetched) = mpsc::channel(3);
    let fetching = async {
        // Moved into this block, the sender is dropped at its end, and the work ends.
        let to_work = to_work;
        let mut pages = stream::iter(1..=5)
            .map(|page| recorder.watch(format!("page {page}"), fetch(page)))
            .buffered(3);
        while let Some(page) = pages.next().await {
            if to_work.send(page).await.is_err() {
                return;
            }
        }
    };
    let working = async {
        while let Some(page) = fetched.recv().await {
            recorder.watch(format!("work {page}"), work()).await;
        }
    };
    join!(fetching, working);
    recorder.show("Two halves and a channel")
}

async fn fetch(page: u32) -> u32 {
    locate(sleep(Duration::from_millis(10))).await;
    locate(sleep(Duration::from_millis(10))).await;
    page
}

async fn work() {
    locate(sleep(Duration::from_millis(50))).await;
}
