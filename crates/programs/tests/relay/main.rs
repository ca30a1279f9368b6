//! The program `relay`, judged from outside by its specification.
//!
//! The tests judge our solution. With `PROGRAM=mine`, they judge `src/bin/relay.rs`, and
//! with `PROGRAM` set to the path of an executable, that one.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod back_pressure;
mod both_ways;
mod breaks;
#[path = "../common/mod.rs"]
mod common;
mod half_close;
mod idle;
#[cfg(unix)]
mod interrupted;
mod limit;
mod relay;
mod target;
mod usage;
#[cfg(target_os = "linux")]
mod waiting;
