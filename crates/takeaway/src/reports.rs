//! The reports of the scenes: each is run here, and what it shows is put into words.

use std::io;
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use recorder::Timeline;

use crate::args::{Orders, Scene};
use crate::cashier;
use crate::scenes::{self, Counted};
use crate::show::{Panel, SceneReport};

impl Scene {
    /// Runs this scene.
    ///
    /// # Errors
    ///
    /// Fails if the system has no resources for a runtime or a thread.
    pub fn run(self, orders: &Orders) -> io::Result<SceneReport> {
        match self {
            Self::OneAfterAnother => one_after_another(orders),
            Self::Tickets => tickets(orders),
            Self::Coins => coins(orders),
            Self::WalkingOut => walking_out(orders),
        }
    }
}

fn one_after_another(orders: &Orders) -> io::Result<SceneReport> {
    let (recorder, ()) = cashier::run(async |recorder| {
        scenes::serve_one_after_another(recorder, &orders.list).await;
    })?;
    let timeline = Timeline::by_time(&recorder);
    let total = timeline.end;
    Ok(SceneReport {
        picture: "takeaway-1-one-after-another",
        title: "1. One after another",
        panels: vec![Panel {
            caption: "Each customer is awaited to the end before the next is polled".to_owned(),
            timeline,
            recorder,
            facts: Vec::new(),
            measured: None,
        }],
        conclusion: format!("{total} ms in all, one meal after the other. The till stands idle."),
    })
}

fn tickets(orders: &Orders) -> io::Result<SceneReport> {
    let (recorder, ()) = cashier::run(async |recorder| {
        scenes::serve_with_tickets(recorder, &orders.list).await;
    })?;
    let timeline = Timeline::by_time(&recorder);
    let total = timeline.end;
    Ok(SceneReport {
        picture: "takeaway-2-tickets",
        title: "2. Tickets",
        panels: vec![Panel {
            caption: "The same customers, each a task: whoever waits steps aside".to_owned(),
            timeline,
            recorder,
            facts: Vec::new(),
            measured: None,
        }],
        conclusion: format!(
            "{total} ms in all, as long as the longest order takes. Still one till."
        ),
    })
}

fn coins(orders: &Orders) -> io::Result<SceneReport> {
    // The second customer counts, if there is one: then a customer has ordered
    // before, and another one stands in line.
    let payer = if orders.list.len() > 1 { 1 } else { 0 };
    let name = &orders.list[payer].customer;
    let ms = orders.counting_time.as_millis();

    let (at_the_till, counted_there) = cashier::run(async |recorder| {
        let counting = scenes::count_at_the_till(orders.counting_time);
        scenes::serve_while_one_counts(recorder, &orders.list, payer, counting).await
    })?;
    let (beside_the_till, counted_beside) = cashier::run(async |recorder| {
        let counting = scenes::count_beside_the_till(orders.counting_time);
        scenes::serve_while_one_counts(recorder, &orders.list, payer, counting).await
    })?;
    Ok(SceneReport {
        picture: "takeaway-3-coins",
        title: "3. Coins at the till",
        panels: vec![
            Panel {
                caption: format!("At the till: {name} counts coins for {ms} ms, without an await"),
                timeline: Timeline::by_time(&at_the_till),
                recorder: at_the_till,
                facts: vec![format!(
                    "Clock: virtual, so put forward by the {ms} ms of the blocking call"
                )],
                measured: Some(describe(&counted_there?)),
            },
            Panel {
                caption: format!(
                    "Beside the till: the same {ms} ms of counting, on another thread"
                ),
                timeline: Timeline::by_time(&beside_the_till),
                recorder: beside_the_till,
                facts: vec![format!(
                    "Clock: virtual, so {name} awaits {ms} ms of it while the helper counts"
                )],
                measured: Some(describe(&counted_beside?)),
            },
        ],
        conclusion: format!("while {name} keeps the till, nobody orders, and nobody is served."),
    })
}

/// Describes a count, on the till's thread.
fn describe(counted: &Counted) -> String {
    let thread = if counted.thread == thread::current().id() {
        "the till's own thread"
    } else {
        "a helper thread"
    };
    let ms = counted.real_time.as_secs_f64() * 1000.0;
    format!("the count blocked {thread} for {ms:.1} ms of real time")
}

fn walking_out(orders: &Orders) -> io::Result<SceneReport> {
    let orders = &orders.list;
    // The customer with the longest order waits for half of it, in whole
    // milliseconds, because a timer knows no others.
    let leaver = (0..orders.len())
        .max_by_key(|index| orders[*index].cooking_time)
        .unwrap_or(0);
    let name = &orders[leaver].customer;
    let ms = orders[leaver].cooking_time.as_millis() as u64 / 2;
    let patience = Duration::from_millis(ms);

    let (recorder, steps) = cashier::run(async |recorder| {
        scenes::serve_until_one_leaves(recorder, orders, leaver, patience).await
    })?;
    Ok(SceneReport {
        picture: "takeaway-4-walking-out",
        title: "4. Walking out",
        panels: vec![Panel {
            caption: format!(
                "{name} waits for {ms} ms and no longer: then a timeout drops the future"
            ),
            timeline: Timeline::by_time(&recorder),
            recorder,
            facts: vec![
                fact(&steps.ordered, &format!("{name} orders")),
                fact(&steps.took_the_meal, &format!("{name} takes the meal")),
                fact(
                    &steps.tore_up_the_receipt,
                    &format!("the Drop of {name}'s receipt tears it up"),
                ),
            ],
            measured: None,
        }],
        conclusion: format!("{name} ordered, and never has the meal. The others notice nothing."),
    })
}

/// Says whether a step was taken, and when.
fn fact(step: &OnceLock<Duration>, words: &str) -> String {
    match step.get() {
        Some(at) => format!("Done: {words}, at {} ms", at.as_millis()),
        None => format!("Not done: {words}"),
    }
}
