//! Plays the scenes, and says what is to be seen in them.

use std::io;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tokio::time::Instant;

use crate::coins::{self, Counted};
use crate::receipt::{Diary, Step};
use crate::{Act, Evening, Play, cashier, scenes};

pub(crate) fn one_after_another(evening: &Evening) -> io::Result<Play> {
    let (timeline, ()) = cashier::work(async |recorder| {
        scenes::one_after_another::serve(recorder, &evening.orders).await;
    })?;
    let all = timeline.end;
    Ok(Play {
        stem: "takeaway-1-one-after-another",
        title: "1. One after another",
        acts: vec![Act {
            caption: "Each customer is awaited to the end before the next is polled".to_owned(),
            timeline,
            facts: Vec::new(),
            measured: None,
        }],
        see: format!("{all} ms in all, one meal after the other. The till stands idle."),
    })
}

pub(crate) fn tickets(evening: &Evening) -> io::Result<Play> {
    let (timeline, ()) = cashier::work(async |recorder| {
        scenes::tickets::serve(recorder, &evening.orders).await;
    })?;
    let all = timeline.end;
    Ok(Play {
        stem: "takeaway-2-tickets",
        title: "2. Tickets",
        acts: vec![Act {
            caption: "The same customers, each a task: whoever waits steps aside".to_owned(),
            timeline,
            facts: Vec::new(),
            measured: None,
        }],
        see: format!("{all} ms in all, as long as the longest order takes. Still one till."),
    })
}

pub(crate) fn coins(evening: &Evening) -> io::Result<Play> {
    // The second customer counts: then somebody has ordered before, and
    // somebody stands in the queue.
    let counter = 1.min(evening.orders.len() - 1);
    let name = &evening.orders[counter].customer;
    let ms = evening.coins.as_millis();

    let at = Act {
        caption: format!("At the till: {name} counts coins for {ms} ms, without an await"),
        facts: vec![format!(
            "Clock: virtual, so put forward by the {ms} ms of the blocking call"
        )],
        ..counting(evening, counter, coins::at_the_till(evening.coins))?
    };
    let beside = Act {
        caption: format!("Beside the till: the same {ms} ms of counting, in spawn_blocking"),
        facts: vec![format!(
            "Clock: virtual, so {name} awaits {ms} ms of it while the helper counts"
        )],
        ..counting(evening, counter, coins::beside_the_till(evening.coins))?
    };
    Ok(Play {
        stem: "takeaway-3-coins",
        title: "3. Coins at the till",
        acts: vec![at, beside],
        see: format!("while {name} keeps the till, nobody orders, and nobody is served."),
    })
}

fn counting<C>(evening: &Evening, counter: usize, counting: C) -> io::Result<Act>
where
    C: Future<Output = io::Result<Counted>> + Send + 'static,
{
    let (timeline, counted) = cashier::work(async |recorder| {
        scenes::coins::serve(recorder, &evening.orders, counter, counting).await
    })?;
    let Counted { thread, real } = counted?;
    let real = real.as_secs_f64() * 1000.0;
    let whose = if thread == thread::current().id() {
        "the till's own thread"
    } else {
        "a helper thread"
    };
    Ok(Act {
        caption: String::new(),
        timeline,
        facts: Vec::new(),
        measured: Some(format!(
            "the count blocked {whose} for {real:.1} ms of real time"
        )),
    })
}

pub(crate) fn walking_out(evening: &Evening) -> io::Result<Play> {
    // Whoever has the longest order waits for half of it, in whole
    // milliseconds: a timer knows no others.
    let orders = evening.orders.iter().enumerate();
    let longest = orders.max_by_key(|(_, order)| order.cook);
    let leaver = longest.map_or(0, |(index, _)| index);
    let name = &evening.orders[leaver].customer;
    let ms = evening.orders[leaver].cook.as_millis() as u64 / 2;

    let (pages, diary) = mpsc::channel();
    let (timeline, ()) = cashier::work(async |recorder| {
        let opened = Instant::now();
        let diary = Diary { opened, pages };
        let patience = Duration::from_millis(ms);
        scenes::walking_out::serve(recorder, &evening.orders, leaver, patience, diary).await;
    })?;
    let steps: Vec<_> = diary.into_iter().collect();

    let fact = |step, words: &str| match steps.iter().find(|(taken, _)| *taken == step) {
        Some((_, at)) => format!("Done: {words}, at {} ms", at.as_millis()),
        None => format!("Not done: {words}"),
    };
    Ok(Play {
        stem: "takeaway-4-walking-out",
        title: "4. Walking out",
        acts: vec![Act {
            caption: format!(
                "{name} waits for {ms} ms and no longer: then a timeout drops the future"
            ),
            timeline,
            facts: vec![
                fact(Step::Ordered, &format!("{name} orders")),
                fact(Step::TookTheMeal, &format!("{name} takes the meal")),
                fact(
                    Step::ToreUpTheReceipt,
                    &format!("the Drop of {name}'s receipt tears it up"),
                ),
            ],
            measured: None,
        }],
        see: format!("{name} ordered, and never has the meal. The others notice nothing."),
    })
}
