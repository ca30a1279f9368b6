//! Computing is not made faster: the same work, on one thread and on several.

use std::hint::black_box;
use std::thread;
use std::time::Instant;

use comfy_table::Table;
use futures::future::{LocalBoxFuture, join_all};
use tokio::runtime::{Builder, Runtime};
use tokio::task::spawn_blocking;

use crate::experiments::Experiment;
use crate::figures::Figures;
use crate::options::Options;

/// The same pieces of work, done in several ways.
pub struct Computing;

/// How many pieces the work is in.
const PIECES: usize = 8;

/// The ways, in the order of [`compare`].
const WAYS: [&str; 4] = [
    "a plain loop",
    "tasks, on a current-thread runtime",
    "tasks, on a multi-thread runtime",
    "threads",
];

impl Experiment for Computing {
    fn name(&self) -> &'static str {
        "computing"
    }

    fn measure<'a>(&'a self, options: &'a Options) -> LocalBoxFuture<'a, anyhow::Result<Figures>> {
        let (n, rounds) = options.pick((37, 9), (20, 1));
        // A runtime cannot be entered on the thread of another.
        Box::pin(async move { spawn_blocking(move || compare(n, rounds)).await? })
    }

    /// Makes a row for each way.
    fn table(&self, figures: &Figures) -> Table {
        let mut table = Table::new();
        table.set_header(["the same work in", "time, ms", "of the loop's time"]);
        for way in WAYS {
            table.add_row([
                way.to_owned(),
                figures.measured(&format!("time_ms.{way}")),
                figures.ratio(&format!("time_ms.{way}/{}", WAYS[0])),
            ]);
        }
        table
    }
}

/// Has the same pieces done in each way, in turn.
fn compare(n: u32, rounds: u32) -> anyhow::Result<Figures> {
    let one = Builder::new_current_thread().build()?;
    let several = Builder::new_multi_thread().build()?;
    let ways: [&dyn Fn(); 4] = [
        &|| (0..PIECES).for_each(|_| piece(n)),
        &|| in_tasks(&one, n),
        &|| in_tasks(&several, n),
        &|| in_threads(n),
    ];
    eprintln!("- computing: {PIECES} pieces of work, done in each way");
    let mut times = WAYS.map(|_| Vec::new());
    for _ in 0..rounds {
        for (way, times) in ways.iter().zip(&mut times) {
            let began = Instant::now();
            way();
            times.push(began.elapsed().as_secs_f64() * 1e3);
        }
    }
    let mut figures = Figures::default();
    for (way, times) in WAYS.iter().zip(times) {
        figures.add(format!("time_ms.{way}"), times);
    }
    Ok(figures)
}

/// Computes, and awaits nothing: the Fibonacci number without a cache.
fn piece(n: u32) {
    fn fibonacci(n: u32) -> u64 {
        if n < 2 {
            n.into()
        } else {
            fibonacci(n - 2) + fibonacci(n - 1)
        }
    }
    black_box(fibonacci(black_box(n)));
}

fn in_tasks(runtime: &Runtime, n: u32) {
    runtime.block_on(async {
        join_all((0..PIECES).map(|_| tokio::spawn(async move { piece(n) }))).await;
    });
}

fn in_threads(n: u32) {
    thread::scope(|scope| {
        for _ in 0..PIECES {
            scope.spawn(|| piece(n));
        }
    });
}
