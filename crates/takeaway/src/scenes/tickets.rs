//! Scene 2: the same customers, each a task of its own.

use recorder::Recorder;
use tokio::task::JoinSet;

use crate::customer::{Order, customer};

/// Serves whoever can go on, until all are served.
pub(crate) async fn serve(recorder: &Recorder, orders: &[Order]) {
    let mut customers = JoinSet::new();
    for order in orders {
        // Each customer is a task. A task that waits lets the others be polled.
        customers.spawn(recorder.watch(order.label(), customer(order.clone())));
    }
    customers.join_all().await;
}
