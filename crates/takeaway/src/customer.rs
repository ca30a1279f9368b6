//! A customer, and the kitchen.

use std::time::Duration;

use tokio::time;

/// What one customer orders.
#[derive(Clone, Debug)]
pub struct Order {
    /// Who orders.
    pub customer: String,
    /// How long the kitchen takes.
    pub cook: Duration,
}

impl Order {
    /// The customer's name, and how long the meal takes.
    pub fn label(&self) -> String {
        format!("{:<4} {:>2} ms", self.customer, self.cook.as_millis())
    }
}

/// A customer orders, waits for the meal, and has it.
///
/// The future does nothing until it is polled. Its first poll reaches the
/// kitchen and stops at the `await`: that is placing the order.
pub(crate) async fn customer(order: Order) {
    kitchen(order.cook).await;
}

/// The kitchen is a timer. It stands for all that goes on elsewhere while a
/// program waits: a network, a disk, a database.
pub(crate) async fn kitchen(cook: Duration) {
    time::sleep(cook).await;
}
