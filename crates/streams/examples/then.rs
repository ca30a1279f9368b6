//! Dishes that take time to fill, with `map` and with `then`.
//!
//! Run it with `cargo run -p streams --example then`. It prints how long three dishes take
//! if nobody awaits them, and if the stream does.
//!
//! Read along in `docs/08-streams.md`.

use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    // These are futures, and `_unfilled` only keeps them.
    let _unfilled: Vec<_> = orders().map(fill).collect().await;
    println!(
        "map: three futures after {} ms",
        began.elapsed().as_millis()
    );

    let dishes: Vec<String> = orders().then(fill).collect().await;
    println!("then: {dishes:?} after {} ms", began.elapsed().as_millis());
}

fn orders() -> impl Stream<Item = &'static str> {
    stream::iter(["salmon", "tuna", "egg"])
}

async fn fill(order: &str) -> String {
    sleep(Duration::from_millis(10)).await;
    format!("{order} on a dish")
}
