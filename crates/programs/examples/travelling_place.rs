//! A place that goes through a pipeline with its order, so that two are under way at most.
//!
//! Run it with `cargo run -p programs --example travelling_place`. It prints when each order
//! comes and goes, first with tasks, and then with futures of one task.
//!
//! Read along in `docs/12-parts-of-a-server.md`.

use std::sync::Arc;
use std::time::Duration;

use tokio::join;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> anyhow::Result<()> {
    // Both have room for more than there are places.
    let (to_cook, orders) = mpsc::channel(16);
    let (to_packer, meals) = mpsc::channel(16);
    let till = tokio::spawn(take_orders(to_cook));
    let cook = tokio::spawn(cook(orders, to_packer));
    pack(meals).await;
    till.await??;
    cook.await??;
    in_one_task().await
}

/// An order, and its place, which is free again when this is dropped.
struct Order {
    meal: &'static str,
    _place: OwnedSemaphorePermit,
}

async fn take_orders(to_cook: Sender<Order>) -> anyhow::Result<()> {
    let places = Arc::new(Semaphore::new(2));
    for meal in ["pizza", "s?l?d", "soup", "toast"] {
        // The place comes first, because an order that has been taken counts.
        let _place = Arc::clone(&places).acquire_owned().await?;
        println!("{meal} is ordered");
        to_cook.send(Order { meal, _place }).await?;
    }
    Ok(())
}

async fn cook(mut orders: Receiver<Order>, to_packer: Sender<Order>) -> anyhow::Result<()> {
    while let Some(order) = orders.recv().await {
        if order.meal.contains('?') {
            println!("can't read {}", order.meal);
            // The order is dropped here, and its place is free.
            continue;
        }
        sleep(Duration::from_millis(10)).await;
        to_packer.send(order).await?;
    }
    Ok(())
}

async fn pack(mut meals: Receiver<Order>) {
    while let Some(order) = meals.recv().await {
        sleep(Duration::from_millis(20)).await;
        println!("{} is packed", order.meal);
    }
}

/// An order whose place is only lent.
struct Plate<'a> {
    meal: &'static str,
    _place: SemaphorePermit<'a>,
}

async fn in_one_task() -> anyhow::Result<()> {
    // The places come first, so that they're dropped after all that borrows them.
    let places = Semaphore::new(1);
    let (to_table, plates) = mpsc::channel(16);
    let (filled, ()) = join!(fill(&places, to_table), eat(plates));
    filled
}

async fn fill<'a>(places: &'a Semaphore, to_table: Sender<Plate<'a>>) -> anyhow::Result<()> {
    for meal in ["cake", "coffee"] {
        let _place = places.acquire().await?;
        println!("{meal} is on a plate");
        // With a `?`, the error would need a place that lives as long as the program.
        if to_table.send(Plate { meal, _place }).await.is_err() {
            break;
        }
    }
    Ok(())
}

async fn eat(mut plates: Receiver<Plate<'_>>) {
    while let Some(plate) = plates.recv().await {
        println!("{} is eaten", plate.meal);
    }
}
