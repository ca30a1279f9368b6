//! Measuring in a process of its own, where nothing else has left its traces.
//!
//! It's this program again. The order, which is JSON, says what the experiment has to do in
//! it. A child that measures prints its result as JSON, and one that serves where it listens.

use std::env;
use std::process::Stdio;

use anyhow::{Context, ensure};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::process::Command;

/// Starts a child with an order of the experiment of this name, and waits for its result.
pub async fn measure<T: DeserializeOwned>(
    experiment: &str,
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
pub fn command(experiment: &str, order: &impl Serialize) -> anyhow::Result<Command> {
    let mut command = Command::new(env::current_exe()?);
    command.arg(experiment);
    command.arg("--child").arg(serde_json::to_string(order)?);
    Ok(command)
}
