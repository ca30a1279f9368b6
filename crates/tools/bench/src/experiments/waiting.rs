//! Waiting costs little: many customers at once, as tasks and as threads.

use crate::args::Args;
use crate::child::Child;
use crate::child::customers::{Order, Waited};
use crate::measurements::{Crowd, Customers};
use crate::progress;
use crate::samples::Samples;

/// How many customers come as tasks.
const TASKS: [usize; 6] = [1, 10, 100, 1000, 10_000, 100_000];

/// How many come in threads. With Linux's usual limit on a process's memory mappings,
/// the 16,367th ends it. Where more are possible, other programs need them too.
const THREADS: [usize; 6] = [1, 10, 100, 1000, 10_000, 16_000];

/// Lets crowds wait, each several times in a fresh process.
pub async fn measure(args: &Args) -> anyhow::Result<Vec<Crowd>> {
    let mut crowds = Vec::new();
    for (customers, counts) in [(Customers::Tasks, TASKS), (Customers::Threads, THREADS)] {
        for &count in &counts[..args.pick(6, 3)] {
            let order = Order { count, customers };
            progress::report(format!("waiting: {count} {}", customers.name()));
            let mut runs = Vec::new();
            for _ in 0..args.pick(5, 1) {
                runs.push(Child::Customers(order).measure().await?);
            }
            let crowd = sum_up(customers, &runs);
            let there = crowd.count;
            crowds.push(crowd);
            if there < count {
                progress::report(format!("waiting: the system allows no more than {there}"));
                break;
            }
        }
    }
    Ok(crowds)
}

fn sum_up(customers: Customers, runs: &[Waited]) -> Crowd {
    let figure = |of: fn(&Waited) -> f64| Samples::new(runs.iter().map(of)).figure();
    Crowd {
        count: runs.iter().map(|run| run.count).min().unwrap_or(0),
        customers,
        memory_kib_each: figure(|run| run.memory / 1024.0 / run.count as f64),
        start_ms: figure(|run| run.start * 1e3),
        context_switches: figure(|run| run.switches as f64),
    }
}
