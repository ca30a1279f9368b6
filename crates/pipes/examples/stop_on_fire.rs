//! An order that can't be read, which is skipped, and a fire, which stops all.
//!
//! Run it with `cargo run -p pipes --example stop_on_fire`. It prints what becomes of the
//! orders, and at the end `tasks left: 0`.
//!
//! Read along in `docs/07-pipes.md`.

use std::time::Duration;

use anyhow::bail;
use tokio::runtime::Handle;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (to_cook, orders) = mpsc::channel(2);
    let (to_packer, meals) = mpsc::channel(2);
    let mut stages = JoinSet::new();
    stages.spawn(take_orders(to_cook));
    stages.spawn(cook(orders, to_packer));
    stages.spawn(pack(meals));

    if let Err(error) = first_error(&mut stages).await {
        println!("everybody out: {error}");
    }
    // Those who are left may wait for something that has nothing to do with the fire.
    stages.shutdown().await;
    let alive = Handle::current().metrics().num_alive_tasks();
    println!("tasks left: {alive}");
}

/// Waits until a stage fails, or all have ended.
async fn first_error(stages: &mut JoinSet<anyhow::Result<()>>) -> anyhow::Result<()> {
    while let Some(result) = stages.join_next().await {
        result??;
    }
    Ok(())
}

async fn take_orders(to_cook: Sender<&'static str>) -> anyhow::Result<()> {
    for order in ["pizza", "s?l?d", "soup", "fondue", "toast"] {
        if to_cook.send(order).await.is_err() {
            // The cook is gone, and says why.
            return Ok(());
        }
    }
    // It's open for another hour.
    sleep(Duration::from_secs(3600)).await;
    Ok(())
}

async fn cook(
    mut orders: Receiver<&'static str>,
    to_packer: Sender<&'static str>,
) -> anyhow::Result<()> {
    while let Some(order) = orders.recv().await {
        if order.contains('?') {
            println!("can't read {order:?}");
            continue;
        }
        sleep(Duration::from_millis(10)).await;
        if order == "fondue" {
            bail!("the {order} is on fire");
        }
        if to_packer.send(order).await.is_err() {
            return Ok(());
        }
    }
    Ok(())
}

async fn pack(mut meals: Receiver<&'static str>) -> anyhow::Result<()> {
    while let Some(meal) = meals.recv().await {
        println!("{meal} is packed");
    }
    Ok(())
}
