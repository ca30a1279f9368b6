//! You see: a request times out, although its answer takes less time than that.
//! Why: while you work on one value of a stream, nobody polls the futures in it.
//! The fix: `tokio::spawn`, so that the requests are polled whatever you do.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::time::error::Elapsed;
use tokio::time::{Instant, sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let mut pages = stream::iter([("pizza", 10), ("salad", 25), ("soup", 25)])
        .map(|(page, millis)| fetch(page, millis))
        .buffered(3);
    while let Some(page) = pages.next().await {
        let millis = began.elapsed().as_millis();
        match page {
            Ok(page) => {
                println!("{page}: the cook begins to read after {millis} ms");
                sleep(Duration::from_millis(50)).await;
            }
            Err(error) => println!("{error}, after {millis} ms"),
        }
    }
}

/// Asks for a page, and waits for the answer, each for so many milliseconds.
async fn fetch(page: &'static str, millis: u64) -> Result<&'static str, Elapsed> {
    timeout(Duration::from_millis(60), async {
        sleep(Duration::from_millis(millis)).await;
        sleep(Duration::from_millis(millis)).await;
        page
    })
    .await
}
