//! A customer, and the kitchen.

use std::time::Duration;

use tokio::time;

use crate::orders::Order;

/// A customer orders, waits for the meal, and has it.
///
/// It runs up to the `await`, which is placing the order. There it pauses until
/// the meal is ready.
pub(crate) async fn customer(order: Order) {
    kitchen(order.cooking_time).await;
}

/// The kitchen is a timer. It stands for all that goes on elsewhere while a
/// program waits: a network, a disk, a database.
pub(crate) async fn kitchen(cooking_time: Duration) {
    time::sleep(cooking_time).await;
}
