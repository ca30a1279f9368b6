//! Experiments that criterion measures, in the bench of another package.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, ensure};
use comfy_table::Table;
use futures::future::LocalBoxFuture;
use serde_json::Value;
use tokio::process::Command;

use crate::experiments::Experiment;
use crate::figures::Figures;
use crate::options::Options;

/// A criterion bench, and how its times are shown.
pub struct Criterion {
    name: &'static str,
    package: &'static str,
    /// The file in the package's `benches/`.
    bench: &'static str,
    unit: Unit,
    /// The heads of the table: the row, its time, and the ratio to the first row's time.
    heads: [&'static str; 3],
    /// Each function's name in criterion's folder, and ours. The first is the baseline.
    rows: &'static [(&'static str, &'static str)],
}

/// The unit of a time.
struct Unit {
    /// The measure in the names of the figures.
    measure: &'static str,
    nanoseconds: f64,
}

/// Three joined calls of `fibn(90)` with a fresh cache: what an async function costs, and
/// what the cache does.
pub static MEMO: Criterion = Criterion {
    name: "memo",
    package: "memo-fibonacci",
    bench: "machinery",
    unit: Unit {
        measure: "time_us",
        nanoseconds: 1e3,
    },
    heads: [
        "three calls of `fibn(90)`",
        "time, µs",
        "of the function's time",
    ],
    rows: &[
        ("synchronous", "a function, and a map"),
        ("naive", "an async function, and a map"),
        (
            "single-flight",
            "an async function, and the cache of memo-fibonacci",
        ),
    ],
};

/// The same sum over several streams: what an item costs.
pub static STREAMS: Criterion = Criterion {
    name: "streams",
    package: "streams",
    bench: "items",
    unit: Unit {
        measure: "time_ns",
        nanoseconds: 1.0,
    },
    heads: [
        "a sum of numbers from",
        "time for each, ns",
        "of the loop's time",
    ],
    rows: &[
        ("items/loop", "a plain loop"),
        ("items/iterator", "an iterator"),
        ("items/by-hand", "a stream by hand"),
        ("items/unfold", "`stream::unfold`"),
        ("items/macro", "`stream!`"),
        ("items/then", "`then`, with ready futures"),
        (
            "items/buffer-unordered",
            "`buffer_unordered(3)`, with ready futures",
        ),
        ("items/one-thread-16", "a channel of 16, on one thread"),
        ("items/two-threads-16", "a channel of 16, on two threads"),
        ("items/two-threads-1", "a channel of 1, on two threads"),
    ],
};

/// Tasks on tokio's loop and on the one by hand: what a spawn and a wake cost.
pub static LOOP: Criterion = Criterion {
    name: "loop",
    package: "event-loop",
    bench: "tasks",
    unit: Unit {
        measure: "time_ns",
        nanoseconds: 1.0,
    },
    heads: [
        "on one thread",
        "time for each, ns",
        "of a spawn's time on tokio",
    ],
    rows: &[
        ("tokio/spawn", "spawn a task, tokio"),
        ("ours/spawn", "spawn a task, our loop"),
        ("reactor/spawn", "spawn a task, our loop with its reactor"),
        ("tokio/wake", "spawn a task and wake it, tokio"),
        ("ours/wake", "spawn a task and wake it, our loop"),
        (
            "reactor/wake",
            "spawn a task and wake it, our loop with its reactor",
        ),
        ("tokio/yield", "yield once, tokio"),
        ("ours/yield", "yield once, our loop"),
        ("reactor/yield", "yield once, our loop with its reactor"),
    ],
};

impl Experiment for Criterion {
    fn name(&self) -> &'static str {
        self.name
    }

    fn measure<'a>(&'a self, options: &'a Options) -> LocalBoxFuture<'a, anyhow::Result<Figures>> {
        Box::pin(self.run(options))
    }

    /// Makes a row for each function.
    fn table(&self, figures: &Figures) -> Table {
        let mut table = Table::new();
        table.set_header(self.heads);
        let measure = self.unit.measure;
        for (_, row) in self.rows {
            table.add_row([
                (*row).to_owned(),
                figures.measured(&format!("{measure}.{row}")),
                figures.ratio(&format!("{measure}.{row}/{}", self.rows[0].1)),
            ]);
        }
        table
    }
}

impl Criterion {
    /// Runs the bench, and reads what it has found.
    async fn run(&self, options: &Options) -> anyhow::Result<Figures> {
        eprintln!("- {}: the criterion bench; it is built first", self.name);
        let folder = tempfile::tempdir()?;
        let debug = cfg!(debug_assertions);
        let status = Command::from(this_workspace::cargo())
            .args(["bench", "-q", "-p", self.package, "--bench", self.bench])
            .args(["--profile", if debug { "dev" } else { "bench" }, "--"])
            .args(["--warm-up-time", options.pick("1", "0.01")])
            .args(["--measurement-time", options.pick("3", "0.05")])
            .args(["--sample-size", options.pick("100", "10")])
            .env("CRITERION_HOME", folder.path())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .status()
            .await
            .context("can't start cargo")?;
        ensure!(status.success(), "the criterion bench failed: {status}");

        let mut figures = Figures::default();
        for (function, row) in self.rows {
            let nanoseconds = read_times(&folder.path().join(function).join("new"))?;
            figures.add(
                format!("{}.{row}", self.unit.measure),
                nanoseconds.map(|time| time / self.unit.nanoseconds),
            );
        }
        Ok(figures)
    }
}

/// Reads the median of a function's times and its confidence interval, in nanoseconds. If
/// the bench says how many elements a call takes, they're those of one element.
fn read_times(folder: &Path) -> anyhow::Result<[f64; 3]> {
    let read =
        |file| -> anyhow::Result<Value> { Ok(fs::read_to_string(folder.join(file))?.parse()?) };
    let (estimates, benchmark) = (read("estimates.json")?, read("benchmark.json")?);
    let elements = benchmark
        .pointer("/throughput/Elements")
        .and_then(Value::as_f64)
        .unwrap_or(1.0);
    Ok([
        "/median/confidence_interval/lower_bound",
        "/median/point_estimate",
        "/median/confidence_interval/upper_bound",
    ]
    .map(|pointer| estimates.pointer(pointer).and_then(Value::as_f64))
    .map(|time| time.unwrap_or(f64::NAN) / elements))
}
