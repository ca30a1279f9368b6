//! Four meals on two stoves: the next one begins as soon as a stove is free, and they're
//! served in the order in which they were ordered.
//!
//! Run it with `cargo run -p streams --example limited_set`. It prints when each meal
//! begins, and when it's served.
//!
//! Read along in `docs/08-take-many-at-a-time.md`.

use std::collections::BTreeMap;
use std::time::Duration;

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let began = Instant::now();
    let meals = [("pizza", 40), ("salad", 10), ("soup", 20), ("toast", 5)];
    let mut orders = meals.into_iter().enumerate();
    let mut stoves = FuturesUnordered::new();
    let mut ready = BTreeMap::new();
    let mut next = 0;
    loop {
        while stoves.len() < 2
            && let Some((number, (meal, millis))) = orders.next()
        {
            println!("{meal} begins at {} ms", began.elapsed().as_millis());
            stoves.push(cook(number, meal, millis));
        }
        let Some((number, meal)) = stoves.next().await else {
            break;
        };
        // It's set aside until all meals before it are served.
        ready.insert(number, meal);
        while let Some(meal) = ready.remove(&next) {
            println!("{meal} is served at {} ms", began.elapsed().as_millis());
            next += 1;
        }
    }
}

async fn cook(number: usize, meal: &'static str, millis: u64) -> (usize, &'static str) {
    sleep(Duration::from_millis(millis)).await;
    (number, meal)
}
