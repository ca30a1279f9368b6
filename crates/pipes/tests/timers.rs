//! The cost of timers that are due at once, or nearly.

use std::future::{pending, ready};
use std::time::Duration;

use tokio::time::{Instant, advance, sleep, sleep_until, timeout, timeout_at};

/// A hundred timers of a millisecond each. The first one may have less to wait for.
const HUNDRED_TIMERS: Duration = Duration::from_millis(99);

// These need the real clock, because the virtual one has such timers for nothing.

#[tokio::test]
async fn a_sleep_of_no_time_takes_a_millisecond() {
    let began = Instant::now();
    for _ in 0..100 {
        sleep(Duration::ZERO).await;
    }
    assert!(began.elapsed() >= HUNDRED_TIMERS, "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_sleep_until_now_takes_a_millisecond() {
    let began = Instant::now();
    for _ in 0..100 {
        sleep_until(Instant::now()).await;
    }
    assert!(began.elapsed() >= HUNDRED_TIMERS, "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_timeout_of_no_time_takes_a_millisecond() {
    let began = Instant::now();
    for _ in 0..100 {
        assert!(timeout(Duration::ZERO, pending::<()>()).await.is_err());
    }
    assert!(began.elapsed() >= HUNDRED_TIMERS, "{:?}", began.elapsed());
}

#[tokio::test(start_paused = true)]
async fn a_sleep_of_a_tenth_of_a_millisecond_takes_a_whole_one() {
    let began = Instant::now();
    for _ in 0..100 {
        sleep(Duration::from_micros(100)).await;
    }
    assert_eq!(began.elapsed(), Duration::from_millis(100));
}

#[tokio::test(start_paused = true)]
async fn the_virtual_clock_has_a_sleep_of_no_time_for_nothing() {
    let began = Instant::now();
    for _ in 0..100 {
        sleep(Duration::ZERO).await;
    }
    assert_eq!(began.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn what_is_ready_is_returned_even_after_the_deadline() {
    let deadline = Instant::now();
    advance(Duration::from_secs(1)).await;
    assert!(timeout_at(deadline, ready(())).await.is_ok());
    assert!(timeout_at(deadline, pending::<()>()).await.is_err());
}
