//! A set of futures that grows while their results are taken from it.
//!
//! Run it with `cargo run -p streams --example growing_set`. It prints each course of three
//! guests.
//!
//! Read along in `docs/08-take-many-at-a-time.md`.

use std::cell::Cell;
use std::time::Duration;

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    // Neither `Send` nor `'static`: the futures borrow it, and stay on this thread.
    let plates = Cell::new(0);
    let mut meals = FuturesUnordered::new();
    for (guest, millis) in [("Ada", 30), ("Bo", 20), ("Cy", 50)] {
        meals.push(cook(guest, "soup", millis, &plates));
    }
    while let Some((guest, course, millis)) = meals.next().await {
        println!("{guest} has the {course}");
        if course == "soup" {
            // The next course of this guest, while the others still wait for their soup.
            meals.push(cook(guest, "pizza", millis, &plates));
        }
    }
    println!("{} plates", plates.get());
}

async fn cook(
    guest: &'static str,
    course: &'static str,
    millis: u64,
    plates: &Cell<u32>,
) -> (&'static str, &'static str, u64) {
    sleep(Duration::from_millis(millis)).await;
    plates.set(plates.get() + 1);
    (guest, course, millis)
}
