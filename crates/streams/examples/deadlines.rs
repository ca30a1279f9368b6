//! A time limit for each value of a stream, and one for all of them.
//!
//! Run it with `cargo run -p streams --example deadlines`. It prints three dishes before
//! the slow one, and four more before closing time.
//!
//! Read along in `docs/08-streams.md`.

use std::pin::pin;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::{Instant, sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let mut dishes = pin!(dishes());
    while let Ok(Some(dish)) = timeout(Duration::from_millis(25), dishes.next()).await {
        println!("{dish} after {} ms", began.elapsed().as_millis());
    }
    println!(
        "no dish for 25 ms, after {} ms",
        began.elapsed().as_millis()
    );

    // The same stream goes on: only the wait for its next dish was given up.
    let closing = sleep(Duration::from_millis(60));
    let last: Vec<&str> = dishes.take_until(closing).collect().await;
    println!("before closing time: {last:?}");
}

fn dishes() -> impl Stream<Item = &'static str> {
    let dishes = [("salmon", 10), ("tuna", 20), ("egg", 10), ("eel", 40)];
    stream::iter(dishes).cycle().then(async |(dish, millis)| {
        sleep(Duration::from_millis(millis)).await;
        dish
    })
}
