//! Attempt after attempt, with a growing wait between them, up to a deadline.

use std::time::Duration;

use thiserror::Error;
use tokio::time::{sleep, timeout};

/// How patient a caller is.
#[derive(Clone, Copy, Debug)]
pub struct Backoff {
    /// The wait after the first failure. Each wait is twice as long as the one before.
    pub first: Duration,
    /// The longest wait.
    pub longest: Duration,
    /// The deadline for all of it, the attempts included.
    pub in_all: Duration,
}

/// No attempt has succeeded in time.
#[derive(Debug, Error)]
#[error("no success within {} s", in_all.as_secs_f32())]
pub struct GaveUp<E> {
    /// The deadline that has passed.
    pub in_all: Duration,
    /// The error of the last attempt that has ended, if one has.
    #[source]
    pub last: Option<E>,
}

/// Calls `attempt` until it succeeds.
///
/// # Errors
///
/// [`GaveUp`] at the deadline. An attempt that's still under way is dropped then.
pub async fn retry<T, E>(
    backoff: Backoff,
    mut attempt: impl AsyncFnMut() -> Result<T, E>,
) -> Result<T, GaveUp<E>> {
    let mut last = None;
    let attempts = async {
        let mut wait = backoff.first;
        loop {
            match attempt().await {
                Ok(value) => return value,
                Err(error) => last = Some(error),
            }
            sleep(jitter(wait)).await;
            wait = (wait * 2).min(backoff.longest);
        }
    };
    // One limit around everything: there's no attempt, however slow, that it doesn't hold for.
    timeout(backoff.in_all, attempts).await.map_err(|_| GaveUp {
        in_all: backoff.in_all,
        last,
    })
}

/// Returns a random wait, from half of `wait` to all of it. Without it, all those whom a
/// server has lost at once would come back at once, again and again.
fn jitter(wait: Duration) -> Duration {
    wait.mul_f64(0.5 + fastrand::f64() / 2.0)
}
