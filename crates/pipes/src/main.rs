//! From the till to the cook to the packer: three tasks, and two channels between them.
//!
//! Run it with `just run-pipes`, which also runs the examples of this stage.
//! It prints nine lines, the last of them `the packer goes home`.
//!
//! Read along in `docs/07-pipes.md`.

use std::time::Duration;

use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (to_cook, orders) = mpsc::channel(2);
    let (to_packer, meals) = mpsc::channel(2);

    let mut stages = JoinSet::new();
    stages.spawn(take_orders(to_cook));
    stages.spawn(cook(orders, to_packer));
    stages.spawn(pack(meals));
    stages.join_all().await;
}

async fn take_orders(to_cook: Sender<&'static str>) {
    for meal in ["pizza", "salad", "soup"] {
        sleep(Duration::from_millis(200)).await;
        println!("{meal} is ordered");
        if to_cook.send(meal).await.is_err() {
            // The cook is gone, so there's no use in taking more orders.
            return;
        }
    }
    println!("the till closes");
}

async fn cook(mut orders: Receiver<&'static str>, to_packer: Sender<&'static str>) {
    while let Some(meal) = orders.recv().await {
        sleep(Duration::from_millis(300)).await;
        if to_packer.send(meal).await.is_err() {
            return;
        }
    }
    println!("the cook goes home");
}

async fn pack(mut meals: Receiver<&'static str>) {
    while let Some(meal) = meals.recv().await {
        println!("{meal} is packed");
    }
    println!("the packer goes home");
}
