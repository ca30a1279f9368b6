//! The till takes orders faster than the cook can cook. Each order goes on a rail between
//! the two, and Bo wants a longer rail, so that nobody has to wait.
//!
//! Task: predict when each order is on the rail, and when all meals are cooked. Only then run
//! the program.
//!
//! Read "What the number means: back-pressure" in `docs/07-pipes.md`.

use judge::{cook, log};
use tokio::join;
use tokio::sync::mpsc::channel;
use tokio::time::Instant;

/// The lines, in the order in which you expect them.
const PREDICTION: [&str; 10] = [
    // With one place on the rail:
    "pizza: 0 ms",
    "salad: 0 ms", // The cook has taken the pizza off the rail, so its place is free again.
    "soup: 10 ms", // The place is free when the cook takes the salad.
    "tea: 20 ms",
    "all cooked: 40 ms",
    // With two places:
    "pizza: 0 ms",
    "salad: 0 ms",
    "soup: 0 ms", // One order is with the cook, and two are on the rail.
    "tea: 10 ms",
    "all cooked: 40 ms", // A longer rail makes no cook faster: the orders wait there instead.
];

/// Takes four orders and cooks them, with so many places on the rail.
async fn serve(places: usize) {
    let began = Instant::now();
    let log_time = |what| log(format!("{what}: {} ms", began.elapsed().as_millis()));
    let (till, mut rail) = channel(places);
    let take_orders = async move {
        for meal in ["pizza", "salad", "soup", "tea"] {
            // Fails only if the receiver has gone.
            let _ = till.send(meal).await;
            log_time(meal);
        }
    };
    let cook_orders = async {
        while let Some(meal) = rail.recv().await {
            cook(meal, 10).await;
        }
        log_time("all cooked");
    };
    join!(take_orders, cook_orders);
}

async fn serve_twice() {
    serve(1).await;
    serve(2).await;
}

fn main() {
    // Until you've predicted every line right, the program keeps the answer to itself.
    judge::show_if_predicted(&PREDICTION, serve_twice);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_orders_are_on_the_rail_when_predicted() {
        judge::predict(&PREDICTION, serve_twice).must_leave_no_task();
    }
}
