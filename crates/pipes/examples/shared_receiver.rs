//! Two cooks and one queue: they share its receiver, and take turns to ask it.
//!
//! Run it with `cargo run -p pipes --example shared_receiver`. It prints who cooked each
//! of four meals.
//!
//! Read along in `docs/07-pipes.md`.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::sync::mpsc::{self, Receiver};
use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> anyhow::Result<()> {
    let (to_cooks, orders) = mpsc::channel(2);
    let orders = Arc::new(Mutex::new(orders));
    let mut cooks = JoinSet::new();
    cooks.spawn(cook("Ada", Arc::clone(&orders)));
    cooks.spawn(cook("Bo", orders));

    for order in [("pizza", 40), ("salad", 10), ("soup", 20), ("toast", 5)] {
        to_cooks.send(order).await?;
    }
    drop(to_cooks);
    cooks.join_all().await;
    Ok(())
}

async fn cook(name: &str, orders: Arc<Mutex<Receiver<(&str, u64)>>>) {
    loop {
        // The guard lives to the end of this line. In the head of a `while let`, it would
        // live through the body, and only one cook could work at a time.
        let order = orders.lock().await.recv().await;
        let Some((meal, millis)) = order else { return };
        sleep(Duration::from_millis(millis)).await;
        println!("{name}: {meal}");
    }
}
