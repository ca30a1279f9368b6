// The judge says: ≠ coins: 61 ms                coins: 60 ms
// It expects the counting to take time on this clock.

use std::time::Duration;

use judge::{cook, log};
use tokio::time::{Instant, sleep};

const PREDICTION: [&str; 6] = [
    "soup: 20 ms",
    "pizza called: 20 ms",
    "salad: 30 ms",
    "pizza: 60 ms",
    "coins: 61 ms",
    "an hour later: 3600061 ms",
];

async fn work() {
    let opened = Instant::now();
    let look = |what: &str| log(format!("{what}: {} ms", opened.elapsed().as_millis()));

    cook("soup", 20).await;
    look("soup");

    let pizza = cook("pizza", 30);
    look("pizza called");

    cook("salad", 10).await;
    look("salad");

    pizza.await;
    look("pizza");

    count_coins();
    look("coins");

    sleep(Duration::from_secs(3600)).await;
    look("an hour later");
}

fn count_coins() -> u64 {
    (0..200_000).fold(0, |sum, coin| sum ^ std::hint::black_box(coin))
}
