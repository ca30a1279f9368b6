//! The kitchen has a clock that jumps: when everybody waits, it goes straight to the
//! moment at which something is ready. You can say what it shows without any clock.
//! (Calling `cook` begins nothing yet, as with an `async fn`.)
//!
//! Task: predict what the clock shows at each line, and only then run the program.
//!
//! Read "Two polls: when the innermost one waits" in `docs/02-chaining.md`.

use std::time::Duration;

use judge::{cook, log};
use tokio::time::{Instant, sleep};

/// The lines, in the order in which they come.
const PREDICTION: [&str; 6] = [
    "soup: 20 ms",
    // The call only made a future. Nobody has polled it, so nothing is in the oven yet.
    "pizza called: 20 ms",
    "salad: 30 ms",
    // That's why the pizza takes its full 30 ms from here on.
    "pizza: 60 ms",
    // This took real time. But nobody waited for a timer, so the clock stood still.
    "coins: 60 ms",
    // An hour is a jump like any other.
    "an hour later: 3600060 ms",
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

/// Computes for a moment, without waiting for anything.
fn count_coins() -> u64 {
    (0..200_000).fold(0, |sum, coin| sum ^ std::hint::black_box(coin))
}

fn main() {
    // Until you've predicted every line right, the program keeps the answer to itself.
    judge::show_if_predicted(&PREDICTION, work);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_shows_what_was_predicted() {
        judge::predict(&PREDICTION, work).must_leave_no_task();
    }
}
