//! You see: "future cannot be sent between threads safely", although the guard is dropped.
//! Why: the compiler asks what's in scope at the `.await`, and a guard that has been
//! borrowed counts until the end of its block, even if it's dropped before.
//! The fix: a block that ends before the `.await`.

use std::sync::{Arc, Mutex};

use tokio::task::{JoinError, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let orders = Arc::new(Mutex::new(Vec::new()));
    tokio::spawn(order(orders, "soup")).await
}

async fn order(orders: Arc<Mutex<Vec<&str>>>, meal: &'static str) {
    let mut guard = orders.lock().expect("no order panics");
    guard.push(meal);
    let number = guard.len();
    drop(guard);
    yield_now().await;
    println!("kitchen: order {number} is the {meal}");
}
