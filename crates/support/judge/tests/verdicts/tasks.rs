//! Tasks that are left alive.

use std::future::pending;
use std::time::Duration;

use judge::cook;
use tokio::task;
use tokio::time::{sleep, timeout};

use crate::{assert_says, complaint};

#[test]
fn tasks_that_are_left_alive() {
    let leave = |count: u64| {
        async move || {
            for _ in 0..count {
                task::spawn(sleep(Duration::from_secs(1)));
            }
        }
    };
    let said = complaint(|| _ = judge::run(leave(1)).must_leave_no_task());
    assert_says(
        &said,
        "1 task is still alive at the end: nobody waited for it",
    );
    let said = complaint(|| _ = judge::run(leave(2)).must_leave_no_task());
    assert_says(&said, "2 tasks are still alive at the end");
    judge::run(leave(2)).must_take_millis(0);
}

#[test]
fn a_future_that_was_leaked() {
    let run = judge::run(async || {
        let pizza = Box::leak(Box::new(cook("pizza", 30)));
        timeout(Duration::from_millis(20), pizza).await.is_err()
    });
    let said = complaint(|| _ = run.must_leave_no_task());
    assert_says(&said, "pizza is neither ready nor dropped");
}

#[test]
fn a_task_that_was_aborted_is_not_left_alive() {
    let run = judge::run(async || task::spawn(pending::<()>()).abort());
    run.must_leave_no_task();
}
