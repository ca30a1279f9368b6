//! Two belts that end at one counter.
//!
//! Run it with `cargo run -p streams --example merge`. It prints the dishes of both belts
//! as they come.
//!
//! Read along in `docs/08-streams.md`.

use std::pin::pin;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let mut dishes = pin!(stream::select(belt("sushi", 20), belt("soup", 50)).take(5));
    // `next` borrows a stream, which has to stay where it is.
    while let Some(dish) = dishes.next().await {
        println!("{dish} after {} ms", began.elapsed().as_millis());
    }
}

/// Returns the same dish over and over, after as many milliseconds each.
fn belt(dish: &'static str, millis: u64) -> impl Stream<Item = &'static str> {
    stream::repeat(dish).then(move |dish| async move {
        sleep(Duration::from_millis(millis)).await;
        dish
    })
}
