// The judge says: its waker is kept somewhere, but nothing wakes it
// It puts the ticket back instead of calling the number.

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
    let mut counter = counter.lock().expect("the customer doesn't panic");
    counter.meal = Some(meal);
    if let Some(ticket) = counter.ticket.take() {
        counter.ticket = Some(ticket);
    }
}

async fn serve(name: &'static str, meal: &'static str, millis: u64) -> &'static str {
    let counter = Arc::new(Mutex::new(Counter::default()));
    tokio::spawn(kitchen(meal, millis, Arc::clone(&counter)));
    watch(name, Customer(counter)).await
}
