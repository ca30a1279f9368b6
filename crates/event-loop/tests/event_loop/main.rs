//! The promises of the loop to its tasks.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

#[path = "../common/mod.rs"]
mod common;
mod loops;
mod polling;
mod timers;
mod waking;

use std::future::poll_fn;
use std::task::Poll;

/// Is pending once, and woken at once.
async fn yield_now() {
    let mut yielded = false;
    poll_fn(|cx| {
        if yielded {
            return Poll::Ready(());
        }
        yielded = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
