//! A future on a thread that sleeps until it's woken.
//!
//! Run it with `cargo run -p event-loop --example one_future`. It prints two polls, and a
//! wake-up between them.
//!
//! Read along in `docs/10-event-loop.md`.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;

use futures::channel::oneshot;

fn main() {
    let meal = order("pizza", Duration::from_millis(50));
    println!("{:?}", block_on(meal));
}

/// Polls a future until it's ready. While it's pending, the thread sleeps.
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let ticket = Arc::new(Ticket {
        thread: thread::current(),
        woken: AtomicBool::new(false),
    });
    let waker = Waker::from(Arc::clone(&ticket));
    let mut context = Context::from_waker(&waker);
    loop {
        println!("the loop polls");
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        while !ticket.woken.swap(false, Ordering::SeqCst) {
            thread::park();
        }
    }
}

/// Wakes the thread that's parked.
struct Ticket {
    thread: Thread,
    woken: AtomicBool,
}

impl Wake for Ticket {
    fn wake(self: Arc<Self>) {
        println!("the kitchen wakes it");
        // In this order, or the thread could look at the flag too early, and park again.
        self.woken.store(true, Ordering::SeqCst);
        self.thread.unpark();
    }
}

/// Has a meal cooked by another thread.
fn order(meal: &'static str, cooking_time: Duration) -> oneshot::Receiver<&'static str> {
    let (counter, order) = oneshot::channel();
    thread::spawn(move || {
        thread::sleep(cooking_time);
        counter.send(meal)
    });
    order
}
