//! Three orders cooked at once, and served as they get ready.
//!
//! Run it with `just run-concurrency`, which also runs the examples of this stage.
//! It prints `Bo has salad`, `Cy has soup` and `Ada has pizza`, in this order.
//!
//! Read along in `docs/03-concurrency.md`.

use std::time::Duration;

use tokio::task::{JoinError, JoinSet};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let mut orders = JoinSet::new();
    orders.spawn(order("Ada", "pizza", 300));
    orders.spawn(order("Bo", "salad", 100));
    orders.spawn(order("Cy", "soup", 200));

    // Each turn waits for the next task to end, whichever that is.
    while let Some(result) = orders.join_next().await {
        let (customer, meal) = result?;
        println!("{customer} has {meal}");
    }
    Ok(())
}

// A task may outlive its caller, so it can't borrow: hence the `'static`.
async fn order(
    customer: &'static str,
    meal: &'static str,
    millis: u64,
) -> (&'static str, &'static str) {
    sleep(Duration::from_millis(millis)).await;
    (customer, meal)
}
