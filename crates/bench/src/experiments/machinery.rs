//! What of memo-fibonacci's time is async: its criterion bench.

use std::fs;
use std::process::Stdio;

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::config::Config;
use crate::experiments::progress;
use crate::machine::cargo;
use crate::samples::short;
use crate::table::Table;

/// What `benches/machinery.rs` of memo-fibonacci measures: its name, and ours.
const RUNGS: [(&str, &str); 3] = [
    ("synchronous", "a function, and a map"),
    ("naive", "an async function, and a map"),
    (
        "single-flight",
        "an async function, and the cache of stage 3",
    ),
];

/// Runs the criterion bench, and makes a table of what it has found.
pub async fn measure(config: &Config) -> anyhow::Result<Table> {
    progress("memo: the criterion bench; it is built first");
    let folder = tempfile::tempdir()?;
    let mut command = cargo();
    command.args("bench -q -p memo-fibonacci --bench machinery".split(' '));
    let debug = cfg!(debug_assertions);
    command.args(["--profile", if debug { "dev" } else { "bench" }, "--"]);
    command.args(["--warm-up-time", config.pick("1", "0.01")]);
    command.args(["--measurement-time", config.pick("3", "0.05")]);
    command.args(["--sample-size", config.pick("100", "10")]);
    command
        .env("CRITERION_HOME", folder.path())
        .stdout(Stdio::null());
    let status = command.status().await.context("cannot start cargo")?;
    ensure!(status.success(), "the criterion bench failed: {status}");

    let heading = "three calls of `fibn(90)`, in Rust";
    let mut table = Table::new([heading, "time, µs", "of the function's time"]);
    let mut least = None;
    for (name, meaning) in RUNGS {
        let estimates = folder.path().join(name).join("new/estimates.json");
        let estimates: Value = serde_json::from_str(&fs::read_to_string(estimates)?)?;
        let median = &estimates["median"];
        let bounds = &median["confidence_interval"];
        let micros = |nanos: &Value| nanos.as_f64().unwrap_or(f64::NAN) / 1e3;
        let time = micros(&median["point_estimate"]);
        let [low, high] = ["lower_bound", "upper_bound"].map(|bound| short(micros(&bounds[bound])));
        let ratio = time / *least.get_or_insert(time);
        let time = format!("{} ({low}–{high})", short(time));
        table.row([meaning.to_owned(), time, short(ratio)]);
    }
    Ok(table)
}
