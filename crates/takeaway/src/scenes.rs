//! The four scenes: how the customers are served, and what a customer does.

use std::io;
use std::sync::{Arc, OnceLock};
use std::thread::{self, ThreadId};
use std::time::Duration;

use futures::FutureExt;
use recorder::{Located, Recorder, locate};
use tokio::task::{self, JoinSet};
use tokio::time::{self, Instant, Sleep};

use crate::args::Order;

/// Scene 1: serves one customer after the other.
pub(crate) async fn serve_one_after_another(recorder: &Recorder, orders: &[Order]) {
    let watch = |order: &Order| recorder.watch(order.label(), customer(order.clone()));
    let queue: Vec<_> = orders.iter().map(watch).collect();

    for customer in queue {
        // Nobody after this customer is polled until the meal is there.
        customer.await;
    }
}

/// Scene 2: serves each customer who can go on, until all are served.
pub(crate) async fn serve_with_tickets(recorder: &Recorder, orders: &[Order]) {
    let mut customers = JoinSet::new();
    for order in orders {
        // Each customer is a task. A task that waits lets the others be polled.
        customers.spawn(recorder.watch(order.label(), customer(order.clone())));
    }
    customers.join_all().await;
}

/// Scene 3: serves as in scene 2, but customer number `payer` awaits `counting`
/// first: `count_at_the_till` or `count_beside_the_till`.
pub(crate) async fn serve_while_one_counts(
    recorder: &Recorder,
    orders: &[Order],
    payer: usize,
    counting: impl Future<Output = io::Result<Counted>> + Send + 'static,
) -> io::Result<Counted> {
    let mut others = JoinSet::new();
    let watch = |order: &Order| recorder.watch(order.label(), customer(order.clone()));

    // The order of spawning is the queue: some stand before the payer, and some behind.
    for order in &orders[..payer] {
        others.spawn(watch(order));
    }
    let order = orders[payer].clone();
    let pays = tokio::spawn(recorder.watch(order.label(), async {
        let counted = counting.await?;
        customer(order).await;
        Ok(counted)
    }));
    for order in &orders[payer + 1..] {
        others.spawn(watch(order));
    }

    others.join_all().await;
    // If the task panicked, `?` turns its `JoinError` into an `io::Error`: tokio has a
    // `From` for that.
    pays.await?
}

/// Scene 4: serves as in scene 2, but customer number `leaver` waits no longer
/// than `patience`. Returns what that customer came to do.
pub(crate) async fn serve_until_one_leaves(
    recorder: &Recorder,
    orders: &[Order],
    leaver: usize,
    patience: Duration,
) -> Arc<Steps> {
    let mut others = JoinSet::new();
    let watch = |order: &Order| recorder.watch(order.label(), customer(order.clone()));
    let steps = Arc::new(Steps::begin());

    // The order of spawning is the queue: some stand before the leaver, and some behind.
    for order in &orders[..leaver] {
        others.spawn(watch(order));
    }
    let order = orders[leaver].clone();
    let meal = recorder.watch(order.label(), customer_with_receipt(order, steps.clone()));
    // When time is up, `timeout` drops the future that it holds.
    let leaves = tokio::spawn(time::timeout(patience, meal));
    for order in &orders[leaver + 1..] {
        others.spawn(watch(order));
    }

    others.join_all().await;
    leaves.await.ok();
    steps
}

/// A customer orders, waits for the meal, and has it.
///
/// It runs up to the `await`, which is placing the order. There it pauses until
/// the meal is ready.
async fn customer(order: Order) {
    kitchen(order.cooking_time).await;
}

/// The kitchen is a timer. It stands for all that goes on elsewhere while a
/// program waits: a network, a disk, a database. `locate` notes where it's awaited.
fn kitchen(cooking_time: Duration) -> Located<Sleep> {
    locate(time::sleep(cooking_time))
}

/// Counts here and now: nobody else is polled until the count is done.
pub(crate) async fn count_at_the_till(counting_time: Duration) -> io::Result<Counted> {
    let counted = count(counting_time);

    // A blocked thread stops tokio's virtual clock, where a real clock would
    // go on. So we put it forward by the time we asked for. With an `.await`,
    // `advance` would then let others be polled in the middle of the count.
    // `now_or_never` polls it once, which is all that the clock needs.
    time::advance(counting_time).now_or_never();
    Ok(counted)
}

/// Lets a helper thread count, and waits aside.
pub(crate) async fn count_beside_the_till(counting_time: Duration) -> io::Result<Counted> {
    let helper = task::spawn_blocking(move || count(counting_time));

    // Tokio stops its virtual clock until the helper thread is done, where a
    // real clock would go on. So we wait for the same time on it first: that
    // begins to pass when the count is over.
    locate(time::sleep(counting_time)).await;
    // Here too, `?` turns the `JoinError` of a panic into an `io::Error`.
    Ok(helper.await?)
}

/// Blocks the thread it runs on, truly.
fn count(counting_time: Duration) -> Counted {
    let began = std::time::Instant::now();
    thread::sleep(counting_time);
    Counted {
        real_time: began.elapsed(),
        thread: thread::current().id(),
    }
}

/// The result of a count.
pub(crate) struct Counted {
    /// How long it took on a clock that is not virtual.
    pub(crate) real_time: Duration,
    /// Which thread was blocked.
    pub(crate) thread: ThreadId,
}

/// Orders, waits with a receipt in hand, takes the meal.
async fn customer_with_receipt(order: Order, steps: Arc<Steps>) {
    let _receipt = Receipt {
        steps: steps.clone(),
    };
    steps.ordered.set(steps.now()).ok();

    // Before its end, a future that was begun can only be dropped where it waits.
    kitchen(order.cooking_time).await;

    steps.took_the_meal.set(steps.now()).ok();
}

/// Belongs to the customer's future, so it is dropped with it.
struct Receipt {
    steps: Arc<Steps>,
}

impl Drop for Receipt {
    /// Runs at the end of the function, and also if it never gets there. Of a
    /// dropped future, such drops are the only code that still runs.
    fn drop(&mut self) {
        self.steps.tore_up_the_receipt.set(self.steps.now()).ok();
    }
}

/// When a customer with a receipt did what. A step that was never taken is empty.
pub(crate) struct Steps {
    began: Instant,
    pub(crate) ordered: OnceLock<Duration>,
    pub(crate) took_the_meal: OnceLock<Duration>,
    pub(crate) tore_up_the_receipt: OnceLock<Duration>,
}

impl Steps {
    fn begin() -> Self {
        Self {
            began: Instant::now(),
            ordered: OnceLock::new(),
            took_the_meal: OnceLock::new(),
            tore_up_the_receipt: OnceLock::new(),
        }
    }

    fn now(&self) -> Duration {
        self.began.elapsed()
    }
}
