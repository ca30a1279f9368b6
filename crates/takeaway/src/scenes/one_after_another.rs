//! Scene 1: each customer is awaited to the end before the next.

use std::io;

use recorder::Recorder;

use crate::customer::customer;
use crate::{Order, Orders, Panel, SceneReport, cashier};

pub(super) fn run(orders: &Orders) -> io::Result<SceneReport> {
    let (timeline, ()) = cashier::run(async |recorder| serve(recorder, &orders.list).await)?;
    let total = timeline.end;
    Ok(SceneReport {
        picture: "takeaway-1-one-after-another",
        title: "1. One after another",
        panels: vec![Panel {
            caption: "Each customer is awaited to the end before the next is polled".to_owned(),
            timeline,
            facts: Vec::new(),
            measured: None,
        }],
        conclusion: format!("{total} ms in all, one meal after the other. The till stands idle."),
    })
}

/// Serves one customer after the other.
async fn serve(recorder: &Recorder, orders: &[Order]) {
    let watch = |order: &Order| recorder.watch(order.label(), customer(order.clone()));
    let queue: Vec<_> = orders.iter().map(watch).collect();

    for customer in queue {
        // Nobody after this customer is polled until the meal is there.
        customer.await;
    }
}
