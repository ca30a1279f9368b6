//! Computing is not made faster: the same work, on one thread and on several.

use std::hint::black_box;
use std::thread;
use std::time::Instant;

use futures::future::join_all;
use tokio::runtime::{Builder, Runtime};
use tokio::task::spawn_blocking;

use crate::args::Args;
use crate::measurements::Way;
use crate::progress;
use crate::samples::Samples;

/// How many pieces the work is in.
const PIECES: usize = 8;

/// The name of a way, and what has all pieces done in it.
type NamedWay<'a> = (&'static str, Box<dyn Fn() + 'a>);

/// Has the same pieces done in four ways, in turn.
pub async fn measure(args: &Args) -> anyhow::Result<Vec<Way>> {
    let (n, rounds) = args.pick((37, 9), (20, 1));
    // A runtime cannot be entered on the thread of another.
    spawn_blocking(move || compare(n, rounds)).await?
}

fn compare(n: u32, rounds: u32) -> anyhow::Result<Vec<Way>> {
    let one = Builder::new_current_thread().build()?;
    let several = Builder::new_multi_thread().build()?;
    let ways: [NamedWay; 4] = [
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
    progress::report(format!(
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
    let samples = times.map(Samples::new);
    let first = samples[0].median();
    let results = ways.iter().zip(&samples).map(|((name, _), samples)| Way {
        name: (*name).to_owned(),
        time_ms: samples.figure(),
        ratio: samples.median() / first,
    });
    Ok(results.collect())
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
