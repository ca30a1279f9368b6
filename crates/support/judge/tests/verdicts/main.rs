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
mod locks;
mod loops;
mod panics;
mod tasks;
mod wakers;

use std::panic;
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use std::time::Instant;

/// Returns what the judge says, which has to be within two seconds.
fn complaint(judged: impl FnOnce()) -> String {
    let began = Instant::now();
    let payload = panic::catch_unwind(AssertUnwindSafe(judged)).expect_err("the judge is content");
    let took = began.elapsed();
    assert!(took < Duration::from_secs(2), "it took {took:?}");
    *payload.downcast::<String>().unwrap()
}

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
