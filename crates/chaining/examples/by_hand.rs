//! A future written by hand, and the thread that wakes it.
//!
//! Run it with `cargo run -p chaining --example by_hand`. It prints
//! `not ready yet`, and then `pizza`.
//!
//! Read along in `docs/02-future-by-hand.md`.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Duration;

/// What the customer and the kitchen both see.
#[derive(Default)]
struct Shared {
    meal: Option<&'static str>,
    ticket: Option<Waker>,
}

/// An order that a customer waits for. The output of this future is the meal.
struct Order(Arc<Mutex<Shared>>);

impl Future for Order {
    type Output = &'static str;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut shared = self.0.lock().expect("the kitchen doesn't panic");
        match shared.meal {
            Some(meal) => Poll::Ready(meal),
            None => {
                println!("not ready yet");
                shared.ticket = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// Cooks for a tenth of a second, and calls the number on the ticket if there is one.
fn cook(shared: Arc<Mutex<Shared>>) {
    thread::sleep(Duration::from_millis(100));
    let mut shared = shared.lock().expect("the customer doesn't panic");
    shared.meal = Some("pizza");
    if let Some(ticket) = shared.ticket.take() {
        ticket.wake();
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let shared = Arc::new(Mutex::new(Shared::default()));
    let order = Order(Arc::clone(&shared));
    thread::spawn(move || cook(shared));
    println!("{}", order.await);
}
