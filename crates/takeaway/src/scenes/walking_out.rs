//! Scene 4: one of the customers walks out half-way.

use std::io;
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use recorder::Recorder;
use tokio::task::{self, JoinSet};
use tokio::time::{self, Instant};

use crate::customer::{customer, kitchen};
use crate::{Order, Orders, Panel, SceneReport, cashier};

pub(super) fn run(orders: &Orders) -> io::Result<SceneReport> {
    let orders = &orders.list;
    // The customer with the longest order waits for half of it, in whole
    // milliseconds, because a timer knows no others.
    let leaver = (0..orders.len())
        .max_by_key(|index| orders[*index].cooking_time)
        .unwrap_or(0);
    let name = &orders[leaver].customer;
    let ms = orders[leaver].cooking_time.as_millis() as u64 / 2;
    let patience = Duration::from_millis(ms);

    let (sender, steps) = mpsc::channel();
    let (timeline, ()) = cashier::run(async |recorder| {
        let start = Instant::now();
        let log = StepLog { start, sender };
        serve(recorder, orders, leaver, patience, log).await;
    })?;
    let steps: Vec<_> = steps.into_iter().collect();

    let fact = |step, words: &str| match steps.iter().find(|(taken, _)| *taken == step) {
        Some((_, at)) => format!("Done: {words}, at {} ms", at.as_millis()),
        None => format!("Not done: {words}"),
    };
    let torn_up = format!("the Drop of {name}'s receipt tears it up");
    Ok(SceneReport {
        picture: "takeaway-4-walking-out",
        title: "4. Walking out",
        panels: vec![Panel {
            caption: format!(
                "{name} waits for {ms} ms and no longer: then a timeout drops the future"
            ),
            timeline,
            facts: vec![
                fact(Step::Ordered, &format!("{name} orders")),
                fact(Step::TookTheMeal, &format!("{name} takes the meal")),
                fact(Step::ToreUpTheReceipt, &torn_up),
            ],
            measured: None,
        }],
        conclusion: format!("{name} ordered, and never has the meal. The others notice nothing."),
    })
}

/// Serves as in scene 2, but customer number `leaver` waits no longer than
/// `patience`.
async fn serve(
    recorder: &Recorder,
    orders: &[Order],
    leaver: usize,
    patience: Duration,
    log: StepLog,
) {
    let mut others = JoinSet::new();
    let watch = |order: &Order| recorder.watch(order.label(), customer(order.clone()));

    for order in &orders[..leaver] {
        others.spawn(watch(order));
    }
    let order = orders[leaver].clone();
    let meal = recorder.watch(order.label(), customer_with_receipt(order, log));
    // When time is up, `timeout` drops the future that it holds.
    let leaves = task::spawn(time::timeout(patience, meal));
    for order in &orders[leaver + 1..] {
        others.spawn(watch(order));
    }

    others.join_all().await;
    leaves.await.ok();
}

/// Orders, waits with a receipt in hand, takes the meal.
async fn customer_with_receipt(order: Order, log: StepLog) {
    let receipt = Receipt { log };
    receipt.log.record(Step::Ordered);

    // Before its end, a future that was begun can only be dropped where it waits.
    kitchen(order.cooking_time).await;

    receipt.log.record(Step::TookTheMeal);
}

/// Belongs to the customer's future, so it is dropped with it.
struct Receipt {
    log: StepLog,
}

impl Drop for Receipt {
    /// Runs at the end of the function, and also if it never gets there. Of a
    /// dropped future, such drops are the only code that still runs.
    fn drop(&mut self) {
        self.log.record(Step::ToreUpTheReceipt);
    }
}

/// What a customer with a receipt can come to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Ordered,
    TookTheMeal,
    ToreUpTheReceipt,
}

/// The steps that the customer took, each with its time.
struct StepLog {
    start: Instant,
    sender: Sender<(Step, Duration)>,
}

impl StepLog {
    fn record(&self, step: Step) {
        // Without a reader, there is nothing to record for.
        self.sender.send((step, self.start.elapsed())).ok();
    }
}
