// The judge says: the code panicked: a customer waits
// It expects a ticket in any case, and panics if the customer has not come yet.

async fn kitchen(meal: &'static str, millis: u64, counter: Arc<Mutex<Counter>>) {
    cook(meal, millis).await;
    let mut counter = counter.lock().expect("the customer doesn't panic");
    counter.meal = Some(meal);
    let ticket = counter.ticket.take().expect("a customer waits");
    ticket.wake();
}
