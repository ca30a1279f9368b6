//! The same programs on our loop and on tokio's, which print in the same order.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::future::poll_fn;
use std::mem;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use futures::channel::oneshot;
use futures::future::{BoxFuture, Either, join_all, select};
use tokio::runtime::Builder;

/// What a program needs of the loop that runs it.
#[derive(Clone, Copy)]
struct Loop {
    spawn: fn(BoxFuture<'static, ()>),
    sleep: fn(u64) -> BoxFuture<'static, ()>,
}

const OURS: Loop = Loop {
    spawn: |task| event_loop::executor::spawn(task),
    sleep: |ms| Box::pin(event_loop::timers::sleep(Duration::from_millis(ms))),
};

const TOKIOS: Loop = Loop {
    spawn: |task| drop(tokio::spawn(task)),
    sleep: |ms| Box::pin(tokio::time::sleep(Duration::from_millis(ms))),
};

/// What a program has printed, so to speak.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn print(&self, line: impl Into<String>) {
        self.0.lock().unwrap().push(line.into());
    }

    fn lines(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

/// Runs a program on both loops, and returns what it prints on either.
fn on_both<F: Future>(program: impl Fn(Loop, Log) -> F) -> Vec<String> {
    let ours = Log::default();
    event_loop::executor::block_on(program(OURS, ours.clone()));

    let tokios = Log::default();
    let runtime = Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(program(TOKIOS, tokios.clone()));
    drop(runtime);

    assert_eq!(ours.lines(), tokios.lines());
    ours.lines()
}

#[test]
fn spawned_tasks_begin_in_the_order_in_which_they_are_spawned() {
    let printed = on_both(async |on: Loop, log: Log| {
        for name in ["Ada", "Bo", "Cy"] {
            let log = log.clone();
            (on.spawn)(Box::pin(async move { log.print(name) }));
        }
        log.print("main");
        yield_now().await;
        log.print("end");
    });
    assert_eq!(printed, ["main", "Ada", "Bo", "Cy", "end"]);
}

#[test]
fn sleepers_go_on_in_the_order_of_their_deadlines() {
    let printed = on_both(async |on: Loop, log: Log| {
        let customers = [("Ada", 60), ("Bo", 20), ("Cy", 40), ("Dee", 80)];
        for (name, ms) in customers {
            let log = log.clone();
            (on.spawn)(Box::pin(async move {
                log.print(format!("{name} orders"));
                (on.sleep)(ms).await;
                log.print(format!("{name} is served"));
            }));
        }
        (on.sleep)(120).await;
    });
    assert_eq!(
        printed[4..],
        [
            "Bo is served",
            "Cy is served",
            "Ada is served",
            "Dee is served"
        ]
    );
}

#[test]
fn tasks_that_yield_take_turns() {
    let printed = on_both(async |on: Loop, log: Log| {
        let mut ends = Vec::new();
        for name in ["Ada", "Bo"] {
            let (end, ended) = oneshot::channel::<()>();
            ends.push(ended);
            let log = log.clone();
            (on.spawn)(Box::pin(async move {
                for turn in 1..=3 {
                    log.print(format!("{name} {turn}"));
                    yield_now().await;
                }
                drop(end);
            }));
        }
        join_all(ends).await;
    });
    assert_eq!(printed, ["Ada 1", "Bo 1", "Ada 2", "Bo 2", "Ada 3", "Bo 3"]);
}

#[test]
fn a_task_that_another_wakes_goes_on_after_it() {
    let printed = on_both(async |on: Loop, log: Log| {
        let (ask, asked) = oneshot::channel();
        let (answer, answered) = oneshot::channel();
        let cook = log.clone();
        (on.spawn)(Box::pin(async move {
            cook.print(format!("cooks {}", asked.await.unwrap()));
            answer.send("here").unwrap();
            cook.print("cooked");
        }));
        ask.send("soup").unwrap();
        log.print("asked");
        log.print(answered.await.unwrap());
    });
    assert_eq!(printed, ["asked", "cooks soup", "cooked", "here"]);
}

#[test]
fn of_two_sleeps_the_shorter_one_wins() {
    let printed = on_both(async |on: Loop, log: Log| {
        for (a, b) in [(10, 60), (60, 10)] {
            let first = select((on.sleep)(a), (on.sleep)(b)).await;
            log.print(match first {
                Either::Left(_) => "left",
                Either::Right(_) => "right",
            });
        }
    });
    assert_eq!(printed, ["left", "right"]);
}

#[test]
fn a_task_that_is_left_is_dropped_with_the_loop() {
    let printed = on_both(async |on: Loop, log: Log| {
        let guard = OnDrop(log.clone());
        (on.spawn)(Box::pin(async move {
            (on.sleep)(60_000).await;
            drop(guard);
        }));
        (on.sleep)(10).await;
        log.print("end");
    });
    assert_eq!(printed, ["end", "dropped"]);
}

struct OnDrop(Log);

impl Drop for OnDrop {
    fn drop(&mut self) {
        self.0.print("dropped");
    }
}

/// Is pending once, and woken at once.
async fn yield_now() {
    let mut yielded = false;
    poll_fn(|cx| {
        if mem::replace(&mut yielded, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
