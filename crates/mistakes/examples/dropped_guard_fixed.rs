//! The guard's block ends before the `.await`, so the guard isn't in the future.

use std::sync::{Arc, Mutex};

use tokio::task::{JoinError, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let orders = Arc::new(Mutex::new(Vec::new()));
    tokio::spawn(order(orders, "soup")).await
}

async fn order(orders: Arc<Mutex<Vec<&str>>>, meal: &'static str) {
    let number = {
        let mut guard = orders.lock().expect("no order panics");
        guard.push(meal);
        guard.len()
    };
    yield_now().await;
    println!("kitchen: order {number} is the {meal}");
}
