//! Two futures in one closure, which polls both with the same context.
//!
//! Run it with `cargo run -p event-loop --example both`. It prints that two meals are ordered,
//! and that the quicker one is served first.
//!
//! Read along in `docs/10-event-loop.md`.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use event_loop::executor::block_on;
use event_loop::kitchen::{Diary, Kitchen};

fn main() {
    block_on(both(serve("pasta", 2), serve("soup", 1)));
    println!("both are served");
}

/// Waits for two futures at once, on one task.
async fn both(first: impl Future<Output = ()>, second: impl Future<Output = ()>) {
    let mut first = pin!(first);
    let mut second = pin!(second);
    let (mut first_done, mut second_done) = (false, false);
    poll_fn(|cx| {
        // One that's done is never polled again.
        first_done = first_done || first.as_mut().poll(cx).is_ready();
        second_done = second_done || second.as_mut().poll(cx).is_ready();
        if first_done && second_done {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

/// Cooks a meal, which is pending for some polls.
async fn serve(meal: &'static str, pending_polls: usize) {
    println!("{meal} is ordered");
    let kitchen = Kitchen::new(pending_polls, Diary::default());
    println!("{} is served", kitchen.cook(meal).await.meal());
}
