//! Scene 4: one of the customers walks out half-way.

use std::time::Duration;

use recorder::Recorder;
use tokio::task::{self, JoinSet};
use tokio::time;

use crate::customer::{Order, customer};
use crate::receipt::{Diary, customer_with_receipt};

/// Serves as in scene 2, but customer number `leaver` waits no longer than
/// `patience`.
pub(crate) async fn serve(
    recorder: &Recorder,
    orders: &[Order],
    leaver: usize,
    patience: Duration,
    diary: Diary,
) {
    let mut others = JoinSet::new();
    let watch = |order: &Order| recorder.watch(order.label(), customer(order.clone()));

    for order in &orders[..leaver] {
        others.spawn(watch(order));
    }
    let order = orders[leaver].clone();
    let meal = recorder.watch(order.label(), customer_with_receipt(order, diary));
    // When time is up, `timeout` drops the future that it holds.
    let leaves = task::spawn(time::timeout(patience, meal));
    for order in &orders[leaver + 1..] {
        others.spawn(watch(order));
    }

    others.join_all().await;
    leaves.await.ok();
}
