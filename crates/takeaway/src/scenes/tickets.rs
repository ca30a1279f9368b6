//! Scene 2: the same customers, each a task of its own.

use std::io;

use recorder::Recorder;
use tokio::task::JoinSet;

use crate::customer::customer;
use crate::{Order, Orders, Panel, SceneReport, cashier};

pub(super) fn run(orders: &Orders) -> io::Result<SceneReport> {
    let (timeline, ()) = cashier::run(async |recorder| serve(recorder, &orders.list).await)?;
    let total = timeline.end;
    Ok(SceneReport {
        picture: "takeaway-2-tickets",
        title: "2. Tickets",
        panels: vec![Panel {
            caption: "The same customers, each a task: whoever waits steps aside".to_owned(),
            timeline,
            facts: Vec::new(),
            measured: None,
        }],
        conclusion: format!(
            "{total} ms in all, as long as the longest order takes. Still one till."
        ),
    })
}

/// Serves each customer who can go on, until all are served.
async fn serve(recorder: &Recorder, orders: &[Order]) {
    let mut customers = JoinSet::new();
    for order in orders {
        // Each customer is a task. A task that waits lets the others be polled.
        customers.spawn(recorder.watch(order.label(), customer(order.clone())));
    }
    customers.join_all().await;
}
