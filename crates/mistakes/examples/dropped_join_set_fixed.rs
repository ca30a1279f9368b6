//! `join_all` keeps the set until all of its tasks are done.

use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    take_orders().await;
    println!("restaurant: we are closed");
}

async fn take_orders() {
    let mut orders = JoinSet::new();
    for meal in ["soup", "salad"] {
        orders.spawn(cook(meal));
    }
    println!("till: both orders are taken");
    orders.join_all().await;
}

async fn cook(meal: &str) {
    println!("kitchen: cooking {meal}");
    sleep(Duration::from_secs(1)).await;
    println!("kitchen: here is the {meal}");
}
