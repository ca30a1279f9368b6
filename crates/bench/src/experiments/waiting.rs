//! Waiting costs little: many customers at once, as tasks and as threads.

use crate::child::Child;
use crate::config::Config;
use crate::experiments::customers::{Crowd, Waited};
use crate::experiments::{Finding, progress};
use crate::plot::{Line, Plot};
use crate::samples::{Samples, short};
use crate::table::Table;

/// So many customers come, as tasks.
const TASKS: [usize; 6] = [1, 10, 100, 1000, 10_000, 100_000];

/// And so many in threads. With Linux's usual limit on a process's memory mappings,
/// the 16,367th ends it. Where more are possible, other programs need them too.
const THREADS: [usize; 6] = [1, 10, 100, 1000, 10_000, 16_000];

/// Lets crowds wait, each several times in a fresh process.
pub async fn measure(config: &Config) -> anyhow::Result<Finding> {
    let mut table = Table::new([
        "waiting at once",
        "as",
        "memory of each, KiB",
        "to start them all, ms",
        "context switches",
    ]);
    let mut memory = Vec::new();
    let mut start = Vec::new();
    for (name, threads, counts) in [("tasks", false, TASKS), ("threads", true, THREADS)] {
        let mut sizes = Vec::new();
        let mut times = Vec::new();
        for &count in &counts[..config.pick(6, 3)] {
            progress(format!("waiting: {count} {name}"));
            let runs = crowds(Crowd { count, threads }, config.pick(5, 1)).await?;
            let there = runs.iter().map(|run| run.count).min().unwrap_or(0);
            if there < count {
                progress(format!("waiting: the system allows no more than {there}"));
            }
            let each = |run: &Waited| run.memory / 1024.0 / run.count as f64;
            let size = Samples::new(runs.iter().map(each));
            let time = Samples::new(runs.iter().map(|run| run.start * 1e3));
            let switches = Samples::new(runs.iter().map(|run| run.switches as f64));
            sizes.push((there as f64, size.median()));
            times.push((there as f64, time.median()));
            table.row([
                short(there as f64),
                name.to_owned(),
                size.to_string(),
                time.to_string(),
                switches.to_string(),
            ]);
            if there < count {
                break;
            }
        }
        memory.push(Line::new(name, sizes));
        start.push(Line::new(name, times));
    }
    let plots = vec![
        (
            "waiting-memory.svg",
            plot("Memory of each customer who waits", "KiB", memory)?,
        ),
        (
            "waiting-start.svg",
            plot("Time until all of them wait", "milliseconds", start)?,
        ),
    ];
    let tables = table.to_string();
    Ok(Finding {
        name: "waiting",
        tables,
        plots,
    })
}

async fn crowds(crowd: Crowd, runs: usize) -> anyhow::Result<Vec<Waited>> {
    let mut found = Vec::new();
    for _ in 0..runs {
        found.push(Child::Customers(crowd).start().await?);
    }
    Ok(found)
}

fn plot(title: &str, unit: &str, lines: Vec<Line>) -> anyhow::Result<String> {
    let x = "customers who wait at once";
    Plot {
        title,
        x,
        y: unit,
        lines,
    }
    .draw()
}
