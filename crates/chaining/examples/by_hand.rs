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
struct Counter {
    meal: Option<&'static str>,
    ticket: Option<Waker>,
}

/// A customer who waits for a meal. The output of this future is the meal.
struct Order(Arc<Mutex<Counter>>);

impl Future for Order {
    type Output = &'static str;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<&'static str> {
        let mut counter = self.0.lock().expect("the kitchen doesn't panic");
        match counter.meal {
            Some(meal) => Poll::Ready(meal),
            None => {
                println!("not ready yet");
                counter.ticket = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// Cooks for a tenth of a second, and calls the number on the ticket if there is one.
fn cook(counter: Arc<Mutex<Counter>>) {
    thread::sleep(Duration::from_millis(100));
    let mut counter = counter.lock().expect("the customer doesn't panic");
    counter.meal = Some("pizza");
    if let Some(ticket) = counter.ticket.take() {
        ticket.wake();
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let counter = Arc::new(Mutex::new(Counter::default()));
    let order = Order(Arc::clone(&counter));
    thread::spawn(move || cook(counter));
    println!("{}", order.await);
}
