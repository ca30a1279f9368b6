//! memo-fibonacci: the same work in Rust and in Python.

use std::path::Path;
use std::process::Stdio;

use anyhow::Context;
use python_env::workspace;
use tokio::process::Command;

use crate::args::Args;
use crate::child::Child;
use crate::child::memo::N;
use crate::experiments::machinery;
use crate::measurements::{Memo, Program};
use crate::samples::Samples;
use crate::{progress, twin};

/// Times both programs in turn, and then runs the criterion bench.
pub async fn measure(args: &Args, python: &Path) -> anyhow::Result<Memo> {
    let (mut rust_times, mut twin_times, mut single_times) = (Vec::new(), Vec::new(), Vec::new());
    let rounds = args.pick(9, 1);
    for round in 1..=rounds {
        progress::report(format!("memo: Rust and Python, round {round} of {rounds}"));
        rust_times.push(Child::Memo(args.pick(20_000, 10)).measure().await?);
        let [twin, single] = time_twin(python, args.pick(2000, 10)).await?;
        twin_times.push(twin);
        single_times.push(single);
    }
    let program = |name: &str, times: &[f64]| Program {
        name: name.to_owned(),
        time_us: Samples::new(times.iter().copied()).figure(),
        ratio: Samples::new(times.iter().zip(&rust_times).map(|(t, r)| t / r)).figure(),
    };
    Ok(Memo {
        programs: vec![
            program("Rust, the cache of memo-fibonacci", &rust_times),
            program("Python, the cache of its twin", &twin_times),
            program("Python, each value once", &single_times),
        ],
        machinery: machinery::measure(args).await?,
    })
}

/// Returns the microseconds that the Python twin takes for the same, with its own cache
/// and with one that computes each value once. It times itself, without its start.
async fn time_twin(python: &Path, times: u32) -> anyhow::Result<[f64; 2]> {
    let mut command = Command::new(python);
    command.arg(workspace().join("crates/tools/bench/time_twin.py"));
    command.arg(twin::script("memo-fibonacci"));
    command.args([N.to_string(), times.to_string()]);
    let output = command
        .stderr(Stdio::inherit())
        .kill_on_drop(true)
        .output()
        .await
        .context("can't start Python")?;
    String::from_utf8_lossy(&output.stdout)
        .split_whitespace()
        .map(|time| time.parse().ok())
        .collect::<Option<Vec<f64>>>()
        .and_then(|times| times.try_into().ok())
        .context("the Python twin did not print its two times")
}
