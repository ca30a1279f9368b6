//! You see: tasks begin and never finish, although the runtime keeps running.
//! Why: the `JoinSet` is dropped at the end of `take_orders`, which aborts its tasks.
//! The fix: wait for them while the set is there.

use std::time::Duration;

use tokio::task::{JoinSet, yield_now};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    take_orders().await;
    // The restaurant stays open, long enough for both meals.
    sleep(Duration::from_secs(5)).await;
    println!("restaurant: we are closed");
}

async fn take_orders() {
    let mut orders = JoinSet::new();
    for meal in ["soup", "salad"] {
        orders.spawn(cook(meal));
    }
    // Lets the tasks begin. Without this line, they don't even do that.
    yield_now().await;
    println!("till: both orders are taken");
}

async fn cook(meal: &str) {
    println!("kitchen: cooking {meal}");
    sleep(Duration::from_secs(1)).await;
    println!("kitchen: here is the {meal}");
}
