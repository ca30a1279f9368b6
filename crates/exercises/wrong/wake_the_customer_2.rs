// The judge says: the ticket was called, and the meal wasn't on the counter yet
// It calls the number before the meal is on the counter, so a customer on another thread may look too early and is never called again.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use judge::{cook, watch};

#[derive(Default)]
struct Counter {
    meal: Option<&'static str>,
    ticket: Option<Waker>,
}

struct Customer(Arc<Mutex<Counter>>);

impl Future for Customer {
    type Output = &'static str;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<&'static str> {
        let mut counter = self.0.lock().expect("the kitchen doesn't panic");
        match counter.meal {
            Some(meal) => Poll::Ready(meal),
            None => {
                counter.ticket = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

async fn kitchen(meal: &'static str, millis: u64, counter: Arc<Mutex<Counter>>) {
    cook(meal, millis).await;
    let ticket = counter
        .lock()
        .expect("the customer doesn't panic")
        .ticket
        .take();
    if let Some(ticket) = ticket {
        ticket.wake();
    }
    counter.lock().expect("the customer doesn't panic").meal = Some(meal);
}

async fn serve(name: &'static str, meal: &'static str, millis: u64) -> &'static str {
    let counter = Arc::new(Mutex::new(Counter::default()));
    tokio::spawn(kitchen(meal, millis, Arc::clone(&counter)));
    watch(name, Customer(counter)).await
}
