//! Attempts on the virtual clock: none of these tests waits.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::future::pending;
use std::time::Duration;

use chat::retry::{Backoff, retry};
use tokio::time::{Instant, sleep};

const BACKOFF: Backoff = Backoff {
    first: Duration::from_millis(100),
    longest: Duration::from_secs(2),
    in_all: Duration::from_secs(10),
};

#[tokio::test(start_paused = true)]
async fn the_first_success_is_the_result() {
    let mut failures = 3;
    let result = retry(BACKOFF, async || {
        failures -= 1;
        if failures > 0 { Err("no") } else { Ok("yes") }
    });
    assert_eq!(result.await.unwrap(), "yes");
    assert_eq!(failures, 0);
}

#[tokio::test(start_paused = true)]
async fn the_waits_double_up_to_the_longest_and_each_is_a_little_shorter_by_chance() {
    let mut attempts = Vec::new();
    let start = Instant::now();
    let result = retry(BACKOFF, async || {
        attempts.push(Instant::now());
        Err::<(), _>("no")
    });
    assert_eq!(result.await.unwrap_err().last, Some("no"));
    assert_eq!(start.elapsed(), BACKOFF.in_all);
    let waits: Vec<_> = attempts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let mut longest = BACKOFF.first;
    let mut shortened = 0;
    for wait in &waits {
        // The timer counts whole milliseconds, and rounds up.
        let most = longest + Duration::from_millis(1);
        assert!((longest / 2..=most).contains(wait), "{waits:?}");
        shortened += u32::from(*wait < longest);
        longest = (longest * 2).min(BACKOFF.longest);
    }
    assert!(waits.len() > 6, "{waits:?}");
    assert!(shortened > 3, "{waits:?}");
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_hangs_is_dropped_at_the_deadline() {
    let start = Instant::now();
    let result = retry(BACKOFF, async || pending::<Result<(), ()>>().await).await;
    assert!(result.unwrap_err().last.is_none());
    assert_eq!(start.elapsed(), BACKOFF.in_all);
}

#[tokio::test(start_paused = true)]
async fn slow_attempts_count_towards_the_deadline() {
    let mut attempts = 0;
    let result = retry(BACKOFF, async || {
        attempts += 1;
        sleep(Duration::from_secs(4)).await;
        Err::<(), _>(attempts)
    });
    assert_eq!(result.await.unwrap_err().last, Some(2));
}
