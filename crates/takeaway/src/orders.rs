//! The orders of all customers.

use std::time::Duration;

/// What the customers order, and how long one of them counts coins.
#[derive(Clone, Debug)]
pub struct Orders {
    /// One order for each customer: at least one.
    pub list: Vec<Order>,
    /// How long the payer of the third scene counts coins.
    pub counting_time: Duration,
}

/// What one customer orders.
#[derive(Clone, Debug)]
pub struct Order {
    /// The customer's name.
    pub customer: String,
    /// How long the kitchen takes.
    pub cooking_time: Duration,
}

impl Order {
    /// Returns the customer's name, and how long the meal takes.
    pub fn label(&self) -> String {
        let ms = self.cooking_time.as_millis();
        format!("{:<4} {ms:>2} ms", self.customer)
    }
}
