//! Computing is not made faster: the same work, on one thread and on several.

use std::hint::black_box;
use std::thread;
use std::time::Instant;

use futures::future::join_all;
use tokio::runtime::{Builder, Runtime};
use tokio::task::spawn_blocking;

use crate::config::Config;
use crate::experiments::{Finding, progress};
use crate::samples::{Samples, short};
use crate::table::Table;

/// How many pieces the work is in.
const PIECES: usize = 8;

/// A way to have the pieces done.
type Way<'a> = (&'static str, Box<dyn Fn() + 'a>);

/// Has the same pieces done in four ways, in turn.
pub async fn measure(config: &Config) -> anyhow::Result<Finding> {
    let (n, rounds) = config.pick((37, 9), (20, 1));
    // A runtime cannot be entered on the thread of another.
    spawn_blocking(move || compare(n, rounds)).await?
}

fn compare(n: u32, rounds: u32) -> anyhow::Result<Finding> {
    let one = Builder::new_current_thread().build()?;
    let several = Builder::new_multi_thread().build()?;
    let ways: [Way; 4] = [
        (
            "a plain loop",
            Box::new(|| (0..PIECES).for_each(|_| piece(n))),
        ),
        (
            "tasks, on a current-thread runtime",
            Box::new(|| in_tasks(&one, n)),
        ),
        (
            "tasks, on a multi-thread runtime",
            Box::new(|| in_tasks(&several, n)),
        ),
        ("threads", Box::new(|| in_threads(n))),
    ];
    progress(format!(
        "computing: {PIECES} pieces of work in {} ways",
        ways.len()
    ));
    let mut times = ways.each_ref().map(|_| Vec::new());
    for _ in 0..rounds {
        for ((_, way), times) in ways.iter().zip(&mut times) {
            let began = Instant::now();
            way();
            times.push(began.elapsed().as_secs_f64() * 1e3);
        }
    }
    let times = times.map(Samples::new);
    let mut table = Table::new(["the same work in", "time, ms", "of the loop's time"]);
    for ((name, _), time) in ways.iter().zip(&times) {
        let ratio = short(time.median() / times[0].median());
        table.row([(*name).to_owned(), time.to_string(), ratio]);
    }
    let tables = table.to_string();
    Ok(Finding {
        name: "computing",
        tables,
        plots: Vec::new(),
    })
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
