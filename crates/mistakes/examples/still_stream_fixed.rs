//! The requests are tasks, so they go on while the cook reads.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::task::JoinError;
use tokio::time::error::Elapsed;
use tokio::time::{Instant, sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let began = Instant::now();
    let mut pages = stream::iter([("pizza", 10), ("salad", 25), ("soup", 25)])
        .map(|(page, millis)| tokio::spawn(fetch(page, millis)))
        .buffered(3);
    while let Some(page) = pages.next().await {
        let millis = began.elapsed().as_millis();
        match page? {
            Ok(page) => {
                println!("{page}: the cook begins to read after {millis} ms");
                sleep(Duration::from_millis(50)).await;
            }
            Err(error) => println!("{error}, after {millis} ms"),
        }
    }
    Ok(())
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
