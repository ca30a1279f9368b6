//! The program `pipeline`, judged from outside by its specification.
//!
//! The tests judge our solution. With `PROGRAM=mine`, they judge `src/bin/pipeline.rs`,
//! and with `PROGRAM` set to the path of an executable, that one.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

#[cfg(target_os = "linux")]
mod bound;
#[path = "../common/mod.rs"]
mod common;
mod endings;
#[cfg(unix)]
mod interrupted;
mod lines;
mod parsers;
mod run;
mod sink;
mod usage;
#[cfg(target_os = "linux")]
mod waiting;

use tokio::process::Command;

/// Longer than any test: what takes as long has to be dropped.
const ENDLESS_MILLIS: u64 = 30_000;

/// Returns the command of the program under test, with arguments.
fn pipeline(arguments: &[&str]) -> Command {
    let mut command = common::command(
        env!("CARGO_BIN_EXE_pipeline-solution"),
        env!("CARGO_BIN_EXE_pipeline"),
    );
    command.args(arguments);
    command
}
