//! Console blocks, run in a folder made for each test.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod commands;
mod counter;
mod ctrl_c;
mod last_process;
mod leftovers;
mod output;
mod replay;
mod terminals;
