//! The sentence of a complaint, for the tests of checks and of verdicts.

use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

/// Returns what the judge says, which has to be within two seconds.
pub fn complaint(judged: impl FnOnce()) -> String {
    let began = Instant::now();
    let payload = panic::catch_unwind(AssertUnwindSafe(judged)).expect_err("the judge is content");
    let took = began.elapsed();
    assert!(took < Duration::from_secs(2), "it took {took:?}");
    match payload.downcast::<&str>() {
        Ok(said) => said.to_string(),
        Err(payload) => *payload.downcast::<String>().unwrap(),
    }
}
