//! The program `fetch`, judged from outside by its specification.
//!
//! The tests judge our solution. With `PROGRAM=mine`, they judge `src/bin/fetch.rs`, and
//! with `PROGRAM` set to the path of an executable, that one.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

#[path = "../common/mod.rs"]
mod common;
mod connections;
#[cfg(unix)]
mod interrupted;
mod limit;
#[cfg(target_os = "linux")]
mod queue;
mod requests;
mod results;
mod retries;
mod server;
mod timeouts;
mod usage;
#[cfg(target_os = "linux")]
mod waiting;

use tokio::process::Command;

/// Returns the command of the program under test.
fn fetch() -> Command {
    common::command(
        env!("CARGO_BIN_EXE_fetch-solution"),
        env!("CARGO_BIN_EXE_fetch"),
    )
}
