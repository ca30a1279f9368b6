//! The verdicts on futures that hang, block, spin or panic, as a learner meets them. Each
//! comes within two seconds.
#![expect(
    clippy::await_holding_lock,
    reason = "this is one of the mistakes that the judge is for"
)]
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod blocking;
#[path = "../common/mod.rs"]
mod common;
mod locks;
mod loops;
mod panics;
mod tasks;
mod wakers;

use common::complaint;

fn verdict<F, T>(make: F) -> String
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    complaint(|| drop(judge::run(make)))
}

#[track_caller]
fn assert_says(complaint: &str, sentence: &str) {
    assert!(complaint.contains(sentence), "{complaint}");
}
