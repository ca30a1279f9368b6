//! Ada orders a pizza, which is baked in a task of its own while she reads the menu. All of
//! it happens on one thread, so the baker has to wait until Ada steps aside.
//!
//! Task: predict in which order the lines come, and only then run the program.
//!
//! Read "Work that goes on beside you: `tokio::spawn`" in `docs/03-concurrency.md`.

use std::time::Duration;

use judge::log;
use tokio::time::sleep;

/// The lines, in the order in which you expect them.
const PREDICTION: [&str; 7] = [
    // TODO: Replace each "?" by a line that one of the functions below logs.
    "?", "?", "?", "?", "?", "?", "?",
];

async fn visit() {
    log("Ada orders");
    let pizza = tokio::spawn(bake());
    log("Ada sits down");
    read_menu().await;
    sleep(Duration::from_millis(10)).await;
    log("Ada looks up");
    if pizza.await.is_ok() {
        log("Ada eats");
    }
}

async fn read_menu() {
    log("Ada reads the menu");
}

async fn bake() {
    log("the pizza goes into the oven");
    sleep(Duration::from_millis(30)).await;
    log("the pizza is ready");
}

fn main() {
    // Until you've predicted every line right, the program keeps the answer to itself.
    judge::show_if_predicted(&PREDICTION, visit);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_come_as_predicted() {
        judge::predict(&PREDICTION, visit).must_leave_no_task();
    }
}
