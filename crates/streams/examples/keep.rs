//! A stream that's kept from one turn of a loop to the next, beside a timer.
//!
//! Run it with `cargo run -p streams --example keep`. It prints two dishes, and
//! twice before each that there's still nothing.
//!
//! Read along in `docs/08-streams.md`.

use std::pin::pin;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::select;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    // `next` only borrows it, so what a dropped `next` has waited for isn't lost.
    let mut dishes = pin!(dishes());
    loop {
        select! {
            dish = dishes.next() => match dish {
                Some(dish) => println!("{dish} after {} ms", began.elapsed().as_millis()),
                None => break,
            },
            () = sleep(Duration::from_millis(15)) => println!("still nothing"),
        }
    }
}

fn dishes() -> impl Stream<Item = &'static str> {
    stream::iter(["salmon", "tuna"]).then(async |dish| {
        sleep(Duration::from_millis(40)).await;
        dish
    })
}
