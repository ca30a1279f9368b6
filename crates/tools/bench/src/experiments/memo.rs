//! memo-fibonacci: what an async function costs, and what its cache does.

use std::fs;
use std::process::Stdio;

use anyhow::{Context, ensure};
use comfy_table::Table;
use futures::future::LocalBoxFuture;
use serde_json::Value;
use tokio::process::Command;

use crate::experiments::Experiment;
use crate::figures::Figures;
use crate::options::Options;

/// Three joined calls of `fibn(90)` with a fresh cache, as criterion measures them.
pub struct Memo;

/// What `benches/machinery.rs` of memo-fibonacci measures: its name, and ours.
const FUNCTIONS: [(&str, &str); 3] = [
    ("synchronous", "a function, and a map"),
    ("naive", "an async function, and a map"),
    (
        "single-flight",
        "an async function, and the cache of memo-fibonacci",
    ),
];

impl Experiment for Memo {
    fn name(&self) -> &'static str {
        "memo"
    }

    fn measure<'a>(&'a self, options: &'a Options) -> LocalBoxFuture<'a, anyhow::Result<Figures>> {
        Box::pin(run_criterion(options))
    }

    /// Makes a row for each function.
    fn table(&self, figures: &Figures) -> Table {
        let mut table = Table::new();
        table.set_header([
            "three calls of `fibn(90)`",
            "time, µs",
            "of the function's time",
        ]);
        for (_, function) in FUNCTIONS {
            table.add_row([
                function.to_owned(),
                figures.measured(&format!("time_us.{function}")),
                figures.ratio(&format!("time_us.{function}/{}", FUNCTIONS[0].1)),
            ]);
        }
        table
    }
}

/// Runs the criterion bench, and reads what it has found. The ranges are the confidence
/// intervals.
async fn run_criterion(options: &Options) -> anyhow::Result<Figures> {
    eprintln!("- memo: the criterion bench; it is built first");
    let folder = tempfile::tempdir()?;
    let debug = cfg!(debug_assertions);
    let status = Command::from(this_workspace::cargo())
        .args("bench -q -p memo-fibonacci --bench machinery".split(' '))
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
    for (name, function) in FUNCTIONS {
        let path = folder.path().join(name).join("new/estimates.json");
        let estimates: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        let microseconds = [
            "/median/confidence_interval/lower_bound",
            "/median/point_estimate",
            "/median/confidence_interval/upper_bound",
        ]
        .map(|pointer| estimates.pointer(pointer).and_then(Value::as_f64))
        .map(|nanoseconds| nanoseconds.unwrap_or(f64::NAN) / 1e3);
        figures.add(format!("time_us.{function}"), microseconds);
    }
    Ok(figures)
}
