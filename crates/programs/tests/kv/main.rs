//! The program `kv`, judged from outside by its specification.
//!
//! The tests judge our solution. With `PROGRAM=mine`, they judge `src/bin/kv.rs`, and with
//! `PROGRAM` set to the path of an executable, that one.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod clients;
#[path = "../common/mod.rs"]
mod common;
#[cfg(unix)]
mod interrupted;
mod lines;
mod server;
mod slow;
mod subscriptions;
mod usage;
#[cfg(target_os = "linux")]
mod waiting;

use tokio::process::Command;

/// Returns the command of the program under test.
fn kv() -> Command {
    common::command(env!("CARGO_BIN_EXE_kv-solution"), env!("CARGO_BIN_EXE_kv"))
}
