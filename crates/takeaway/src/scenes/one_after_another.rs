//! Scene 1: each customer is awaited to the end before the next.

use recorder::Recorder;

use crate::customer::{Order, customer};

/// Serves one customer after the other.
pub(crate) async fn serve(recorder: &Recorder, orders: &[Order]) {
    let watch = |order: &Order| recorder.watch(order.label(), customer(order.clone()));
    let queue: Vec<_> = orders.iter().map(watch).collect();

    for customer in queue {
        // Nobody after this customer is polled until the meal is there.
        customer.await;
    }
}
