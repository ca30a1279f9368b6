//! The tickets scene of the restaurant, on an event loop of one's own.
//!
//! Run it with `just run-event-loop`. It prints that four customers order, and that
//! the one whose meal takes the shortest time is served first.
//!
//! Read along in `docs/10-event-loop.md`.

use std::time::Duration;

use event_loop::executor::{block_on, spawn};
use event_loop::timers::sleep;

/// How long a minute of the restaurant lasts.
const MINUTE: Duration = Duration::from_millis(5);

fn main() {
    block_on(async {
        for (name, cooking_minutes) in [("Ada", 30), ("Bo", 10), ("Cy", 20), ("Dee", 40)] {
            spawn(customer(name, cooking_minutes * MINUTE));
        }
        // The restaurant closes then. A customer who isn't served by then never will be.
        sleep(100 * MINUTE).await;
    });
    println!("closed");
}

/// A customer orders, waits for the meal, and has it.
async fn customer(name: &str, cooking_time: Duration) {
    println!("{name} orders");
    sleep(cooking_time).await;
    println!("{name} is served");
}
