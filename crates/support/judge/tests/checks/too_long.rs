//! The reasons why a run took longer than it should have.

use std::future::ready;
use std::time::Duration;

use judge::{cook, watch};
use tokio::time::{sleep, timeout};
use tokio::{join, task};

use super::time_sentence;

#[test]
fn one_that_was_begun_when_another_was_ready_is_named() {
    let run = judge::run(async || {
        cook("pizza", 30).await;
        cook("salad", 10).await;
        cook("soup", 20).await
    });
    assert_eq!(
        time_sentence(&run, 30),
        "wanted 30 ms, took 60 ms: salad wasn't begun until pizza was ready, after 30 ms"
    );
}

#[test]
fn one_that_was_begun_when_its_like_was_dropped_is_named() {
    let run = judge::run(async || {
        cook("salad", 10).await;
        let _ = timeout(Duration::from_millis(15), cook("soup", 20)).await;
        cook("soup", 20).await
    });
    assert_eq!(
        time_sentence(&run, 30),
        "wanted 30 ms, took 45 ms: soup wasn't begun until another soup was dropped, after 25 ms"
    );
}

#[test]
fn the_first_of_a_row_that_had_to_wait_is_named() {
    let run = judge::run(async || {
        cook("pizza", 30).await;
        cook("salad", 10).await;
        cook("soup", 25).await
    });
    assert_eq!(
        time_sentence(&run, 40),
        "wanted 40 ms, took 65 ms: salad wasn't begun until pizza was ready, after 30 ms"
    );
}

#[test]
fn one_that_took_no_time_is_named_only_if_no_other_one_ended_then() {
    let run = judge::run(async || {
        watch("Cy", ready(())).await;
        cook("pizza", 30).await;
        cook("salad", 30).await
    });
    assert_eq!(
        time_sentence(&run, 40),
        "wanted 40 ms, took 60 ms: salad wasn't begun until pizza was ready, after 30 ms"
    );
    let run = judge::run(async || {
        sleep(Duration::from_millis(10)).await;
        watch("Cy", ready(())).await;
        cook("soup", 20).await
    });
    assert_eq!(
        time_sentence(&run, 15),
        "wanted 15 ms, took 30 ms: soup wasn't begun until Cy was ready, after 10 ms"
    );
}

#[test]
fn one_that_was_waited_for_to_the_end_is_named() {
    let run = judge::run(|| cook("pizza", 30));
    assert_eq!(
        time_sentence(&run, 20),
        "wanted 20 ms, took 30 ms: your code waited until pizza was ready"
    );
    let run = judge::run(async || join!(cook("tea", 5), cook("soup", 40), cook("pizza", 30)));
    assert_eq!(
        time_sentence(&run, 20),
        "wanted 20 ms, took 40 ms: your code waited until soup was ready"
    );
}

#[test]
fn one_that_was_begun_at_once_was_kept_by_nobody() {
    let run = judge::run(async || {
        watch("Cy", task::yield_now()).await;
        cook("pizza", 30).await
    });
    assert_eq!(
        time_sentence(&run, 20),
        "wanted 20 ms, took 30 ms: your code waited until pizza was ready"
    );
}

#[test]
fn one_that_ended_in_time_is_not_to_blame() {
    let run = judge::run(async || {
        join!(cook("pizza", 40), async {
            cook("salad", 10).await;
            cook("soup", 10).await
        })
    });
    assert_eq!(
        time_sentence(&run, 20),
        "wanted 20 ms, took 40 ms: your code waited until pizza was ready"
    );
}

#[test]
fn one_that_wraps_another_is_not_to_blame() {
    let run = judge::run(|| {
        watch("Ada", async {
            sleep(Duration::from_millis(10)).await;
            cook("pizza", 30).await
        })
    });
    assert_eq!(
        time_sentence(&run, 30),
        "wanted 30 ms, took 40 ms: from 0 to 10 ms, your code waited for none of these futures"
    );
}

#[test]
fn a_pause_between_two_is_named() {
    let run = judge::run(async || {
        cook("salt", 10).await;
        sleep(Duration::from_millis(5)).await;
        cook("sauce", 20).await
    });
    assert_eq!(
        time_sentence(&run, 30),
        "wanted 30 ms, took 35 ms: from 10 to 15 ms, your code waited for none of these futures"
    );
}

#[test]
fn a_pause_at_the_end_is_named() {
    let run = judge::run(async || {
        let _ = timeout(Duration::from_millis(10), cook("soup", 20)).await;
        sleep(Duration::from_millis(20)).await;
    });
    assert_eq!(
        time_sentence(&run, 10),
        "wanted 10 ms, took 30 ms: from 10 to 30 ms, your code waited for none of these futures"
    );
}

#[test]
fn a_pause_that_belongs_there_is_not_named() {
    let run = judge::run(async || {
        cook("toast", 10).await;
        sleep(Duration::from_millis(5)).await;
        cook("pizza", 30).await
    });
    assert_eq!(
        time_sentence(&run, 25),
        "wanted 25 ms, took 45 ms: your code waited until pizza was ready"
    );
}
