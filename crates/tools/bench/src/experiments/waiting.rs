//! Waiting costs little: many customers at once, as tasks and as threads.

mod customers;

use comfy_table::Table;
use futures::future::LocalBoxFuture;
use serde_json::Value;

use self::customers::{Order, Waited};
use crate::child;
use crate::experiments::Experiment;
use crate::figures::Figures;
use crate::numbers::whole;
use crate::options::Options;
use crate::plot::{Line, Plot};

/// Crowds of customers who all wait.
pub struct Waiting;

const TASKS: &str = "tasks";
const THREADS: &str = "threads";

/// How many customers come as tasks, and how many in threads. With Linux's usual limit on a
/// process's memory mappings, the 16,367th thread ends it.
const CROWDS: [(&str, [usize; 6]); 2] = [
    (TASKS, [1, 10, 100, 1000, 10_000, 100_000]),
    (THREADS, [1, 10, 100, 1000, 10_000, 16_000]),
];

impl Experiment for Waiting {
    fn name(&self) -> &'static str {
        "waiting"
    }

    fn measure<'a>(&'a self, options: &'a Options) -> LocalBoxFuture<'a, anyhow::Result<Figures>> {
        Box::pin(let_crowds_wait(options))
    }

    /// Makes a row for each crowd.
    fn table(&self, figures: &Figures) -> Table {
        let mut table = Table::new();
        table.set_header([
            "waiting at once",
            "as",
            "memory of each, KiB",
            "to start them all, ms",
            "context switches",
        ]);
        for customers in [TASKS, THREADS] {
            for (count, _) in figures.over_counts(&format!("start_ms.{customers}")) {
                let row = format!("{customers}@{count}");
                table.add_row([
                    whole(count as f64),
                    customers.to_owned(),
                    figures.measured(&format!("memory_kib_each.{row}")),
                    figures.measured(&format!("start_ms.{row}")),
                    figures.counted(&format!("context_switches.{row}")),
                ]);
            }
        }
        table
    }

    fn plots(&self, figures: &Figures) -> Vec<Plot> {
        let plot = |file, title, y, measure| Plot {
            file,
            title,
            x: "customers who wait at once",
            y,
            lines: vec![
                Line::new(figures, measure, TASKS),
                Line::new(figures, measure, THREADS),
            ],
        };
        let memory = "Memory of each customer who waits";
        let start = "Time until all of them wait";
        vec![
            plot("waiting-memory.svg", memory, "KiB", "memory_kib_each"),
            plot("waiting-start.svg", start, "milliseconds", "start_ms"),
        ]
    }

    fn run_child(&self, order: &str) -> anyhow::Result<Value> {
        let order = serde_json::from_str(order)?;
        Ok(serde_json::to_value(customers::wait(order)?)?)
    }
}

/// Lets crowds wait, each several times in a fresh process.
async fn let_crowds_wait(options: &Options) -> anyhow::Result<Figures> {
    let rounds = options.pick(5, 1);
    let mut figures = Figures::default();
    for (customers, counts) in CROWDS {
        for &count in &counts[..options.pick(6, 3)] {
            eprintln!("- waiting: {count} {customers}");
            let in_threads = customers == THREADS;
            let mut runs: Vec<Waited> = Vec::new();
            for _ in 0..rounds {
                runs.push(child::measure(Waiting.name(), &Order { count, in_threads }).await?);
            }
            let there = runs.iter().map(|run| run.count).min().unwrap_or(0);
            let mut add = |measure, of: fn(&Waited) -> f64| {
                let name = format!("{measure}.{customers}@{there}");
                figures.add(name, runs.iter().map(of));
            };
            add("memory_kib_each", |run| run.memory_each / 1024.0);
            add("start_ms", |run| run.start * 1e3);
            add("context_switches", |run| run.switches as f64);
            if there < count {
                eprintln!("- waiting: the system allows no more than {there}");
                break;
            }
        }
    }
    Ok(figures)
}
