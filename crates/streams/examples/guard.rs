//! A lock in a task that's let go before the task waits.
//!
//! Run it with `cargo run -p streams --example guard`. It prints `order 1 of pizza` and
//! `order 2 of salad`.
//!
//! Read along in `docs/08-values-that-are-functions.md`.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::task::JoinError;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let orders = Arc::new(Mutex::new(Vec::new()));
    tokio::spawn(with_block(Arc::clone(&orders), "pizza")).await?;
    tokio::spawn(with_function(orders, "salad")).await
}

async fn with_block(orders: Arc<Mutex<Vec<&str>>>, meal: &'static str) {
    let number = {
        let mut orders = orders.lock().expect("no order panics");
        orders.push(meal);
        orders.len()
    };
    sleep(Duration::from_millis(10)).await;
    println!("order {number} of {meal}");
}

async fn with_function(orders: Arc<Mutex<Vec<&str>>>, meal: &'static str) {
    let number = add(&orders, meal);
    sleep(Duration::from_millis(10)).await;
    println!("order {number} of {meal}");
}

/// Locks, adds and counts. A function without an `await` holds no guard across one.
fn add<'a>(orders: &Mutex<Vec<&'a str>>, meal: &'a str) -> usize {
    let mut orders = orders.lock().expect("no order panics");
    orders.push(meal);
    orders.len()
}
