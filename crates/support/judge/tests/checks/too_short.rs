//! The reasons why a run took a shorter time than it should have, and when there is none.

use std::time::Duration;

use judge::cook;
use tokio::time::{sleep, timeout};
use tokio::{join, select};

use super::time_sentence;

#[test]
fn one_that_nobody_waited_for_is_named() {
    let dropped = judge::run(async || {
        select! {
            _ = cook("pizza", 30) => {}
            _ = cook("salad", 10) => {}
        }
    });
    let left_alone = judge::run(async || {
        tokio::spawn(cook("pizza", 30));
        cook("salad", 10).await;
    });
    for run in [dropped, left_alone] {
        assert_eq!(
            time_sentence(&run, 30),
            "wanted 30 ms, took 10 ms: pizza wasn't ready by then, and nobody waited for it"
        );
    }
}

#[test]
fn one_that_was_begun_too_soon_is_named() {
    let run = judge::run(async || join!(cook("pizza", 30), cook("sauce", 20)));
    assert_eq!(
        time_sentence(&run, 50),
        "wanted 50 ms, took 30 ms: pizza was begun before sauce was ready"
    );
    let run = judge::run(async || {
        cook("salt", 10).await;
        join!(cook("sauce", 10), cook("pizza", 10))
    });
    assert_eq!(
        time_sentence(&run, 30),
        "wanted 30 ms, took 20 ms: pizza was begun before sauce was ready"
    );
    let run = judge::run(async || join!(cook("box", 10), cook("box", 10)));
    assert_eq!(
        time_sentence(&run, 20),
        "wanted 20 ms, took 10 ms: box was begun before another box was ready"
    );
}

#[test]
fn where_the_timeline_tells_no_reason_there_is_none() {
    let run = judge::run(|| sleep(Duration::from_millis(30)));
    assert_eq!(time_sentence(&run, 20), "wanted 20 ms, took 30 ms");
    assert_eq!(time_sentence(&run, 0), "wanted 0 ms, took 30 ms");
    assert_eq!(time_sentence(&run, 40), "wanted 40 ms, took 30 ms");
    // Nobody waited until this one was ready.
    let run = judge::run(|| timeout(Duration::from_millis(30), cook("pizza", 50)));
    assert_eq!(time_sentence(&run, 20), "wanted 20 ms, took 30 ms");
    // That they overlap may be right.
    let run = judge::run(async || join!(cook("pizza", 30), cook("sauce", 20)));
    assert_eq!(time_sentence(&run, 40), "wanted 40 ms, took 30 ms");
    // One that was dropped before the end may have to be.
    let run = judge::run(async || {
        let _ = timeout(Duration::from_millis(10), cook("soup", 20)).await;
        cook("salad", 5).await
    });
    assert_eq!(time_sentence(&run, 20), "wanted 20 ms, took 15 ms");
    // Two that follow each other take as long as they take.
    let run = judge::run(async || {
        cook("pizza", 20).await;
        cook("salad", 10).await
    });
    assert_eq!(time_sentence(&run, 40), "wanted 40 ms, took 30 ms");
}
