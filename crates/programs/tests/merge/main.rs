//! The program `merge`, judged from outside by its specification.
//!
//! The tests judge our solution. With `PROGRAM=mine`, they judge `src/bin/merge.rs`, and
//! with `PROGRAM` set to the path of an executable, that one.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod bad;
#[path = "../common/mod.rs"]
mod common;
mod deadline;
mod files;
mod growing;
#[cfg(unix)]
mod interrupted;
mod order;
mod usage;
#[cfg(target_os = "linux")]
mod waiting;

use tokio::process::Command;

/// Returns the command of the program under test.
fn merge() -> Command {
    common::command(
        env!("CARGO_BIN_EXE_merge-solution"),
        env!("CARGO_BIN_EXE_merge"),
    )
}
