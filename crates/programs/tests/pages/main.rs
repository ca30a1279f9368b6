//! The program `pages`, judged from outside by its specification.
//!
//! The tests judge our solution. With `PROGRAM=mine`, they judge `src/bin/pages.rs`, and
//! with `PROGRAM` set to the path of an executable, that one.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

#[path = "../common/mod.rs"]
mod common;
mod ends;
mod failures;
#[cfg(unix)]
mod interrupted;
mod items;
mod server;
mod under_way;
mod usage;
#[cfg(target_os = "linux")]
mod waiting;

use tokio::process::Command;

/// Returns the command of the program under test.
fn pages() -> Command {
    common::command(
        env!("CARGO_BIN_EXE_pages-solution"),
        env!("CARGO_BIN_EXE_pages"),
    )
}
