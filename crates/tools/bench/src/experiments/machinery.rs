//! The share of async in memo-fibonacci's time, by its criterion bench.

use std::fs;
use std::process::Stdio;

use anyhow::{Context, ensure};
use serde::Deserialize;

use crate::args::Args;
use crate::figure::Figure;
use crate::machine::cargo;
use crate::measurements::Rung;
use crate::progress;

/// What `benches/machinery.rs` of memo-fibonacci measures: its name, and ours.
const RUNGS: [(&str, &str); 3] = [
    ("synchronous", "a function, and a map"),
    ("naive", "an async function, and a map"),
    (
        "single-flight",
        "an async function, and the cache of memo-fibonacci",
    ),
];

/// Runs the criterion bench, and reads what it has found.
pub async fn measure(args: &Args) -> anyhow::Result<Vec<Rung>> {
    progress::report("memo: the criterion bench; it is built first");
    let folder = tempfile::tempdir()?;
    let mut command = cargo();
    command.args("bench -q -p memo-fibonacci --bench machinery".split(' '));
    let debug = cfg!(debug_assertions);
    command.args(["--profile", if debug { "dev" } else { "bench" }, "--"]);
    command.args(["--warm-up-time", args.pick("1", "0.01")]);
    command.args(["--measurement-time", args.pick("3", "0.05")]);
    command.args(["--sample-size", args.pick("100", "10")]);
    command
        .env("CRITERION_HOME", folder.path())
        .stdout(Stdio::null());
    let status = command.status().await.context("can't start cargo")?;
    ensure!(status.success(), "the criterion bench failed: {status}");

    let mut rungs = Vec::new();
    let mut first = None;
    for (name, meaning) in RUNGS {
        let path = folder.path().join(name).join("new/estimates.json");
        let estimates: Estimates = serde_json::from_str(&fs::read_to_string(path)?)?;
        let Estimate {
            point_estimate: median,
            confidence_interval: interval,
        } = estimates.median;
        rungs.push(Rung {
            name: meaning.to_owned(),
            time_us: Figure {
                median: median / 1e3,
                low: interval.lower_bound / 1e3,
                high: interval.upper_bound / 1e3,
            },
            ratio: median / *first.get_or_insert(median),
        });
    }
    Ok(rungs)
}

/// What criterion has found, in nanoseconds.
#[derive(Deserialize)]
struct Estimates {
    median: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    point_estimate: f64,
    confidence_interval: Interval,
}

#[derive(Deserialize)]
struct Interval {
    lower_bound: f64,
    upper_bound: f64,
}
