//! Measuring in a process of its own, where nothing else has left its traces.
//!
//! It's this program again. The order says what the experiment has to do in it, and the
//! result is what it prints. Both are JSON.

use std::env;
use std::process::Stdio;

use anyhow::{Context, bail, ensure};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::process::Command;

use crate::experiments::Experiment;

/// Does what the experiment has ordered, in this process, which is the child.
pub fn run(experiments: &[&dyn Experiment], order: &str) -> anyhow::Result<()> {
    let [experiment] = experiments else {
        bail!("an order is for one experiment");
    };
    println!("{}", experiment.run_child(order)?);
    Ok(())
}

/// Starts a child with the order, and waits for its result.
pub async fn measure<T: DeserializeOwned>(
    experiment: &dyn Experiment,
    order: &impl Serialize,
) -> anyhow::Result<T> {
    let mut command = command(experiment, order)?;
    command.stderr(Stdio::inherit()).kill_on_drop(true);
    let output = command.output().await.context("can't start a process")?;
    let status = output.status;
    ensure!(status.success(), "a process that measures failed: {status}");
    serde_json::from_slice(&output.stdout).context("a process printed something else")
}

/// Returns the command that starts the child.
pub fn command(experiment: &dyn Experiment, order: &impl Serialize) -> anyhow::Result<Command> {
    let mut command = Command::new(env::current_exe()?);
    command.arg(experiment.name());
    command.arg("--child").arg(serde_json::to_string(order)?);
    Ok(command)
}
