//! Two futures that wait for another thread, one of which misses its call now and then.
//!
//! Run it with `cargo run -p event-loop --example lost_wakeup`. It prints
//! whether a wake-up was lost with each, in 20,000 rounds at most, and in a thousand.
//!
//! Read along in `docs/10-what-the-compiler-makes.md`.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::Duration;

/// What the customer and the kitchen both see.
#[derive(Default)]
struct Shared {
    ready: AtomicBool,
    ticket: Mutex<Option<Waker>>,
}

impl Shared {
    fn leave(&self, ticket: &Waker) {
        *self.ticket.lock().expect("the kitchen doesn't panic") = Some(ticket.clone());
    }

    /// Puts the meal there, and calls the number on the ticket if there is one.
    fn serve(&self) {
        self.ready.store(true, Ordering::SeqCst);
        let ticket = self
            .ticket
            .lock()
            .expect("the customer doesn't panic")
            .take();
        if let Some(ticket) = ticket {
            ticket.wake();
        }
    }
}

/// Looks, and leaves its waker afterwards, which is wrong.
struct LooksFirst(Arc<Shared>);

impl Future for LooksFirst {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.0.ready.load(Ordering::SeqCst) {
            return Poll::Ready(());
        }
        // Without this pause, the kitchen would rarely serve just here.
        thread::sleep(Duration::from_micros(20));
        self.0.leave(cx.waker());
        Poll::Pending
    }
}

/// Leaves its waker, and looks afterwards.
struct LeavesWakerFirst(Arc<Shared>);

impl Future for LeavesWakerFirst {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.0.leave(cx.waker());
        thread::sleep(Duration::from_micros(20));
        if self.0.ready.load(Ordering::SeqCst) {
            return Poll::Ready(());
        }
        Poll::Pending
    }
}

fn main() {
    println!("looks first: lost any: {}", loses_any(20_000, LooksFirst));
    println!(
        "leaves its waker first: lost any: {}",
        loses_any(1_000, LeavesWakerFirst)
    );
}

/// Plays rounds until one is lost, and tells whether one was.
fn loses_any<F: Future + Unpin>(rounds: usize, order: fn(Arc<Shared>) -> F) -> bool {
    (0..rounds).any(|_| is_lost(order))
}

/// Polls once while another thread serves. A future that's pending after that, and hasn't
/// been woken, is never polled again.
fn is_lost<F: Future + Unpin>(order: fn(Arc<Shared>) -> F) -> bool {
    let shared = Arc::new(Shared::default());
    let called = Arc::new(Called::default());
    let start = Barrier::new(2);
    let mut order = order(Arc::clone(&shared));
    let result = thread::scope(|scope| {
        scope.spawn(|| {
            start.wait();
            shared.serve();
        });
        start.wait();
        let waker = Waker::from(Arc::clone(&called));
        Pin::new(&mut order).poll(&mut Context::from_waker(&waker))
    });
    result.is_pending() && !called.0.load(Ordering::SeqCst)
}

/// A waker that notes whether it was called.
#[derive(Default)]
struct Called(AtomicBool);

impl Wake for Called {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::SeqCst);
    }
}
