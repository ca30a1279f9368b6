//! A stream that's held back, by a pause and by a clock.
//!
//! Run it with `cargo run -p streams --example pace`. It prints when each of three dishes
//! is taken, and it's eaten in 4 ms.
//!
//! Read along in `docs/08-streams.md`.

use std::pin::pin;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::{Instant, interval, sleep};

const PACE: Duration = Duration::from_millis(10);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("a pause before each:");
    eat(dishes().then(async |dish| {
        sleep(PACE).await;
        dish
    }))
    .await;

    println!("one at each tick:");
    let mut clock = interval(PACE);
    // The first of these streams yields at each tick.
    let dishes_at_ticks = stream::poll_fn(move |context| clock.poll_tick(context).map(Some))
        .zip(dishes())
        .map(|(_tick, dish)| dish);
    eat(dishes_at_ticks).await;
}

fn dishes() -> impl Stream<Item = &'static str> {
    stream::iter(["salmon", "tuna", "egg"])
}

async fn eat(dishes: impl Stream<Item = &str>) {
    let began = Instant::now();
    let mut dishes = pin!(dishes);
    while let Some(dish) = dishes.next().await {
        println!("{dish} after {} ms", began.elapsed().as_millis());
        sleep(Duration::from_millis(4)).await;
    }
}
