//! The program `follow`, judged from outside by its specification.
//!
//! The tests judge our solution. With `PROGRAM=mine`, they judge `src/bin/follow.rs`, and
//! with `PROGRAM` set to the path of an executable, that one.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

#[cfg(target_os = "linux")]
mod child;
#[path = "../common/mod.rs"]
mod common;
mod growing;
#[cfg(unix)]
mod interrupted;
mod log;
mod matches;
mod skipped;
mod usage;

use tokio::process::Command;

/// Returns the command of the program under test.
fn follow() -> Command {
    common::command(
        env!("CARGO_BIN_EXE_follow-solution"),
        env!("CARGO_BIN_EXE_follow"),
    )
}
