//! Futures whose wakers were dropped.

use judge::cook;
use judge::watch;
use std::future::pending;
use std::future::poll_fn;
use std::task::Poll;
use tokio::join;
use tokio::task;

use crate::{assert_says, verdict};

#[test]
fn a_future_that_forgets_its_waker() {
    let said = verdict(async || {
        let forgets = poll_fn(|_| Poll::<()>::Pending);
        join!(cook("pizza", 30), watch("Cy", forgets))
    });
    assert_says(
        &said,
        "Cy's future is still pending and its waker was dropped: nothing can wake it\n\n\
         This is when each future was polled:",
    );
    assert_says(&said, "pizza");
    assert_says(&said, "waits, needs no thread");
}

#[test]
fn two_futures_that_forget_their_wakers() {
    let said =
        verdict(async || join!(watch("Ada", pending::<()>()), watch("Bo", pending::<()>()),));
    assert_says(
        &said,
        "Ada's and Bo's futures are still pending and their wakers were dropped",
    );
}

#[test]
fn a_future_without_a_name_that_forgets_its_waker() {
    let said = verdict(pending::<()>);
    assert_eq!(
        said,
        "the future is still pending and its waker was dropped: nothing can wake it"
    );
}

#[test]
fn a_task_that_forgets_its_waker() {
    let said = verdict(async || task::spawn(watch("Cy", pending::<()>())).await);
    assert_says(
        &said,
        "Cy's future is still pending and its waker was dropped",
    );
}

#[test]
fn an_outer_future_is_not_blamed_for_the_inner_one() {
    let said = verdict(|| watch("outer", async { watch("inner", pending::<()>()).await }));
    assert_says(
        &said,
        "inner's future is still pending and its waker was dropped",
    );
}
