//! The messages of a run's checks, and what an exercise calls beside them.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod calls;
#[path = "../common/mod.rs"]
mod common;
mod drawings;
mod kitchen;
mod lines;
mod predictions;
mod results;
mod too_long;
mod too_short;

use common::complaint;
use judge::Run;

/// Returns the sentence of the judge about the time that `run` took.
fn time_sentence<T>(run: &Run<T>, wanted: u64) -> String {
    let said = complaint(|| _ = run.must_take_millis(wanted));
    said.lines().next().unwrap().to_owned()
}
