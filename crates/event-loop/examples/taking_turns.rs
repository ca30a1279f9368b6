//! A future that's made from a closure: it gives the others a turn, once.
//!
//! Run it with `cargo run -p event-loop --example taking_turns`. It prints that two cooks
//! take turns.
//!
//! Read along in `docs/10-event-loop.md`.

use std::future::poll_fn;
use std::task::Poll;

use event_loop::executor::{block_on, spawn};

fn main() {
    block_on(async {
        spawn(stir("Ada"));
        spawn(stir("Bo"));
        for _ in 0..4 {
            give_way().await;
        }
    });
}

async fn stir(name: &str) {
    for round in 1..=2 {
        println!("{name} stirs, round {round}");
        give_way().await;
    }
}

/// Lets everyone else in the queue have a turn.
async fn give_way() {
    let mut was_polled = false;
    poll_fn(|cx| {
        if was_polled {
            return Poll::Ready(());
        }
        was_polled = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
