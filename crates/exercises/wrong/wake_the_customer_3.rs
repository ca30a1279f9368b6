// The judge says: its waker is kept somewhere, but nothing wakes it
// It puts the ticket back instead of calling the number.

async fn kitchen(meal: &'static str, millis: u64, counter: Arc<Mutex<Counter>>) {
    cook(meal, millis).await;
    let mut counter = counter.lock().expect("the customer doesn't panic");
    counter.meal = Some(meal);
    if let Some(ticket) = counter.ticket.take() {
        counter.ticket = Some(ticket);
    }
}
