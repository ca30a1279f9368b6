//! Scene 3: one of the customers counts coins before ordering.

use std::io;
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use futures::FutureExt;
use recorder::Recorder;
use tokio::task::{self, JoinSet};
use tokio::time;

use crate::customer::customer;
use crate::{Order, Orders, Panel, SceneReport, cashier};

pub(super) fn run(orders: &Orders) -> io::Result<SceneReport> {
    // The second customer counts, if there is one: then a customer has ordered
    // before, and another one stands in line.
    let payer = 1.min(orders.list.len() - 1);
    let name = &orders.list[payer].customer;
    let counting_time = orders.counting_time;
    let ms = counting_time.as_millis();

    let at = Panel {
        caption: format!("At the till: {name} counts coins for {ms} ms, without an await"),
        facts: vec![format!(
            "Clock: virtual, so put forward by the {ms} ms of the blocking call"
        )],
        ..run_once(&orders.list, payer, at_the_till(counting_time))?
    };
    let beside = Panel {
        caption: format!("Beside the till: the same {ms} ms of counting, on another thread"),
        facts: vec![format!(
            "Clock: virtual, so {name} awaits {ms} ms of it while the helper counts"
        )],
        ..run_once(&orders.list, payer, beside_the_till(counting_time))?
    };
    Ok(SceneReport {
        picture: "takeaway-3-coins",
        title: "3. Coins at the till",
        panels: vec![at, beside],
        conclusion: format!("while {name} keeps the till, nobody orders, and nobody is served."),
    })
}

/// Returns a panel without a caption or facts.
fn run_once<C>(orders: &[Order], payer: usize, counting: C) -> io::Result<Panel>
where
    C: Future<Output = io::Result<Counted>> + Send + 'static,
{
    let (timeline, counted) =
        cashier::run(async |recorder| serve(recorder, orders, payer, counting).await)?;
    Ok(Panel {
        caption: String::new(),
        timeline,
        facts: Vec::new(),
        measured: Some(counted?.describe()),
    })
}

/// Serves as in scene 2, but customer number `payer` awaits `counting` first:
/// `at_the_till` or `beside_the_till`.
async fn serve<C>(
    recorder: &Recorder,
    orders: &[Order],
    payer: usize,
    counting: C,
) -> io::Result<Counted>
where
    C: Future<Output = io::Result<Counted>> + Send + 'static,
{
    let mut others = JoinSet::new();
    let watch = |order: &Order| recorder.watch(order.label(), customer(order.clone()));

    for order in &orders[..payer] {
        others.spawn(watch(order));
    }
    let order = orders[payer].clone();
    let pays = task::spawn(recorder.watch(order.label(), async {
        let counted = counting.await?;
        customer(order).await;
        Ok(counted)
    }));
    for order in &orders[payer + 1..] {
        others.spawn(watch(order));
    }

    others.join_all().await;
    pays.await?
}

/// Counts here and now: nobody else is polled until the count is done.
async fn at_the_till(counting_time: Duration) -> io::Result<Counted> {
    let counted = count(counting_time);

    // A blocked thread stops tokio's virtual clock, where a real clock would
    // go on. So we put it forward by the time we asked for. One poll of
    // `advance` does that; nobody else is polled in between.
    time::advance(counting_time).now_or_never();
    Ok(counted)
}

/// Lets a helper thread count, and waits aside.
async fn beside_the_till(counting_time: Duration) -> io::Result<Counted> {
    let helper = task::spawn_blocking(move || count(counting_time));

    // Tokio stops its virtual clock while a helper thread works, where a real
    // clock would go on. So we wait for the same time on it first.
    time::sleep(counting_time).await;
    Ok(helper.await?)
}

/// Blocks the thread it runs on, truly.
fn count(counting_time: Duration) -> Counted {
    let began = Instant::now();
    thread::sleep(counting_time);
    Counted {
        real_time: began.elapsed(),
        thread: thread::current().id(),
    }
}

/// The result of a count.
struct Counted {
    /// How long it took on a clock that is not virtual.
    real_time: Duration,
    /// Which thread was blocked.
    thread: ThreadId,
}

impl Counted {
    /// Describes the count, on the till's thread.
    fn describe(&self) -> String {
        let thread = if self.thread == thread::current().id() {
            "the till's own thread"
        } else {
            "a helper thread"
        };
        let ms = self.real_time.as_secs_f64() * 1000.0;
        format!("the count blocked {thread} for {ms:.1} ms of real time")
    }
}
