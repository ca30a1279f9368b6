//! A greedy task and one that's starved, under watch, on a clock that counts orders.
//!
//! Run it with `cargo run -p event-loop --example polls`. It prints three timelines.
//!
//! Read along in `docs/10-what-tokio-does-besides.md`.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use recorder::page::{self, Recording};
use recorder::{Labels, Recorder, Scale, Timeline, text};
use tokio::sync::mpsc;
use tokio::task::{JoinError, yield_now};

const ORDERS: u32 = 300;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let recorders = [
        beside_another(take_from_list).await?,
        beside_another(take_from_channel).await?,
        beside_another(take_politely).await?,
    ];
    let timelines = recorders.each_ref().map(Timeline::by_time);
    let scale = Scale::fitting(&timelines);
    print!("{}", text::legend(&timelines.each_ref(), &Labels::RUST));
    let titles = ["a list", "a full channel", "a list, and yield_now"];
    for (title, timeline) in titles.iter().zip(&timelines) {
        print!("\n{title}:\n{}", text::draw(timeline, scale, &Labels::RUST));
    }

    page::save_if_asked(&[
        Recording::new(titles[0], &recorders[0]),
        Recording::new(titles[1], &recorders[1]),
        Recording::new(titles[2], &recorders[2]),
    ])
}

async fn take_from_list(work: Work) {
    for _ in 0..ORDERS {
        work.serve();
    }
}

async fn take_from_channel(work: Work) {
    // All orders are there from the beginning, so they need no bound.
    let (to_cook, mut orders) = mpsc::unbounded_channel();
    for number in 0..ORDERS {
        to_cook.send(number).ok();
    }
    drop(to_cook);
    // An order is always there, so this await never has to wait.
    while orders.recv().await.is_some() {
        work.serve();
    }
}

async fn take_politely(work: Work) {
    for number in 1..=ORDERS {
        work.serve();
        if number % 50 == 0 {
            yield_now().await;
        }
    }
}

/// The work so far. Each order takes a millisecond, on a clock that only work moves on.
#[derive(Clone, Default)]
struct Work(Arc<AtomicU64>);

impl Work {
    fn serve(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn clock(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::Relaxed))
    }
}

/// Spawns two tasks, one that's greedy and one with a short visit, and records them.
async fn beside_another<F>(greedy: fn(Work) -> F) -> Result<Recorder, JoinError>
where
    F: Future<Output = ()> + Send + 'static,
{
    let work = Work::default();
    let clock = work.clone();
    let recorder = Recorder::with_clock(move || clock.clock());
    let greedy = tokio::spawn(recorder.watch("greedy", greedy(work)));
    let other = tokio::spawn(recorder.watch("other", async {}));
    greedy.await?;
    other.await?;
    Ok(recorder)
}
