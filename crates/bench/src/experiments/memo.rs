//! memo-fibonacci: the same work in Rust and in Python.

use std::hint::black_box;
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use anyhow::Context;
use futures::future::try_join3;
use memo_fibonacci::fibonacci::Fibonacci;
use tokio::process::Command;

use crate::child::Child;
use crate::config::Config;
use crate::experiments::{Finding, machinery, progress};
use crate::samples::Samples;
use crate::table::Table;

const N: u8 = 90;

/// Times both programs in turn, and then runs the criterion bench.
pub async fn measure(config: &Config, python: &Path) -> anyhow::Result<Finding> {
    let (mut rust_times, mut twin_times, mut single_times) = (Vec::new(), Vec::new(), Vec::new());
    let rounds = config.pick(9, 1);
    for round in 1..=rounds {
        progress(format!("memo: Rust and Python, round {round} of {rounds}"));
        rust_times.push(Child::Memo(config.pick(20_000, 10)).start().await?);
        let [twin, single] = twins(python, config.pick(2000, 10)).await?;
        twin_times.push(twin);
        single_times.push(single);
    }
    let mut table = Table::new([
        "three calls of `fibn(90)`, joined",
        "time, µs",
        "times Rust's time",
    ]);
    for (name, times) in [
        ("Rust, the cache of stage 3", &rust_times),
        ("Python, the cache of its twin", &twin_times),
        ("Python, each value once", &single_times),
    ] {
        let ratio = Samples::new(times.iter().zip(&rust_times).map(|(t, r)| t / r));
        let time = Samples::new(times.iter().copied());
        table.row([name.to_owned(), time.to_string(), ratio.to_string()]);
    }
    let machinery = machinery::measure(config).await?;
    let tables = format!("{table}\nIn Rust alone:\n\n{machinery}");
    Ok(Finding {
        name: "memo",
        tables,
        plots: Vec::new(),
    })
}

/// Microseconds for the three calls with a fresh cache; on average of so many times.
/// The runtime is that of the program.
#[tokio::main(flavor = "current_thread")]
pub async fn work(times: u32) -> anyhow::Result<f64> {
    let began = Instant::now();
    for _ in 0..times {
        let fibonacci = Fibonacci::new(None, |_, _| ());
        let n = black_box(N);
        let calls = try_join3(fibonacci.fibn(n), fibonacci.fibn(n), fibonacci.fibn(n));
        black_box(calls.await?);
    }
    Ok(began.elapsed().as_secs_f64() * 1e6 / f64::from(times))
}

/// The same for the Python twin, with its own cache and with one that computes
/// each value once. It times itself, without its start.
async fn twins(python: &Path, times: u32) -> anyhow::Result<[f64; 2]> {
    let crates = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let mut command = Command::new(python);
    command.arg(format!("{crates}/bench/time_twin.py"));
    command.arg(format!("{crates}/memo-fibonacci/memo_fibonacci.py"));
    command.args([N.to_string(), times.to_string()]);
    let output = command
        .stderr(Stdio::inherit())
        .kill_on_drop(true)
        .output()
        .await;
    let output = output.context("cannot start Python")?.stdout;
    let text = String::from_utf8_lossy(&output);
    let times: Result<Vec<f64>, _> = text.split_whitespace().map(str::parse).collect();
    let times = times.ok().and_then(|times| times.try_into().ok());
    times.context("the Python twin did not print its two times")
}
