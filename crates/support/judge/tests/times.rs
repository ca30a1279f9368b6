//! The reasons why a run took longer or shorter than it should have.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::panic::{self, AssertUnwindSafe};
use std::time::Duration;

use judge::{Run, cook, watch};
use tokio::time::{sleep, timeout};
use tokio::{join, select, task};

/// Returns the sentence of the judge about the time that `run` took.
fn sentence<T>(run: &Run<T>, wanted: u64) -> String {
    let check = AssertUnwindSafe(|| _ = run.must_take_millis(wanted));
    let payload = panic::catch_unwind(check).expect_err("the judge is content");
    let said = *payload.downcast::<String>().unwrap();
    said.split(';').next().unwrap().to_owned()
}

#[test]
fn one_that_was_begun_when_another_was_ready_is_named() {
    let run = judge::run(async || {
        cook("pizza", 30).await;
        cook("salad", 10).await;
        cook("soup", 20).await
    });
    assert_eq!(
        sentence(&run, 30),
        "wanted 30 ms, took 60 ms: salad wasn't begun until pizza was ready, after 30 ms"
    );
}

#[test]
fn one_that_was_begun_when_its_like_was_dropped_is_named() {
    let run = judge::run(async || {
        let _ = timeout(Duration::from_millis(15), cook("soup", 20)).await;
        cook("soup", 20).await
    });
    assert_eq!(
        sentence(&run, 20),
        "wanted 20 ms, took 35 ms: soup wasn't begun until another soup was dropped, after 15 ms"
    );
}

#[test]
fn those_that_were_still_awaited_are_named() {
    let run = judge::run(|| cook("pizza", 30));
    assert_eq!(
        sentence(&run, 20),
        "wanted 20 ms, took 30 ms: after 20 ms, pizza was still pending"
    );
    let run = judge::run(async || join!(cook("tea", 5), cook("pizza", 30), cook("soup", 40)));
    assert_eq!(
        sentence(&run, 20),
        "wanted 20 ms, took 40 ms: after 20 ms, pizza and 1 more were still pending"
    );
}

#[test]
fn one_that_was_begun_at_once_was_kept_by_nobody() {
    let run = judge::run(async || {
        watch("Cy", task::yield_now()).await;
        cook("pizza", 30).await
    });
    assert_eq!(
        sentence(&run, 20),
        "wanted 20 ms, took 30 ms: after 20 ms, pizza was still pending"
    );
}

#[test]
fn one_that_wraps_another_is_not_to_blame() {
    let run = judge::run(|| watch("Ada", cook("pizza", 30)));
    assert_eq!(
        sentence(&run, 20),
        "wanted 20 ms, took 30 ms: after 20 ms, pizza was still pending"
    );
    let run = judge::run(|| {
        watch("Ada", async {
            cook("pizza", 30).await;
            cook("salad", 10).await
        })
    });
    assert_eq!(
        sentence(&run, 20),
        "wanted 20 ms, took 40 ms: salad wasn't begun until pizza was ready, after 30 ms"
    );
}

#[test]
fn one_that_was_dropped_too_soon_is_named() {
    let run = judge::run(async || {
        select! {
            _ = cook("pizza", 30) => {}
            _ = cook("salad", 10) => {}
        }
    });
    assert_eq!(
        sentence(&run, 30),
        "wanted 30 ms, took 10 ms: pizza was dropped after 10 ms, before it was ready"
    );
}

#[test]
fn one_that_was_begun_too_soon_is_named() {
    let run = judge::run(async || join!(cook("sauce", 20), cook("pizza", 30)));
    assert_eq!(
        sentence(&run, 50),
        "wanted 50 ms, took 30 ms: pizza was begun before sauce was ready"
    );
}

#[test]
fn the_last_one_before_another_wait_is_named() {
    let run = judge::run(async || {
        cook("salad", 10).await;
        let _ = timeout(Duration::from_millis(5), watch("Cy", task::yield_now())).await;
        sleep(Duration::from_millis(20)).await;
    });
    assert_eq!(
        sentence(&run, 20),
        "wanted 20 ms, took 30 ms: Cy was ready after 10 ms, and then it still waited"
    );
    let run = judge::run(async || {
        cook("pizza", 20).await;
        sleep(Duration::from_millis(10)).await;
    });
    assert_eq!(
        sentence(&run, 20),
        "wanted 20 ms, took 30 ms: pizza was ready after 20 ms, and then it still waited"
    );
}

#[test]
fn where_the_timeline_tells_no_reason_there_is_none() {
    let run = judge::run(|| sleep(Duration::from_millis(30)));
    assert_eq!(sentence(&run, 20), "wanted 20 ms, took 30 ms");
    let run = judge::run(async || {
        let (pizza, salad) = (cook("pizza", 20), cook("salad", 10));
        salad.await;
        pizza.await;
        cook("soup", 10).await
    });
    assert_eq!(sentence(&run, 60), "wanted 60 ms, took 40 ms");
    let run = judge::run(async || {
        cook("pizza", 20).await;
        cook("salad", 10).await
    });
    assert_eq!(sentence(&run, 40), "wanted 40 ms, took 30 ms");
}
