// The judge says: Cy's future is still pending: its waker is kept somewhere, but nothing wakes it
// It takes the ticket before it cooks, so whoever comes later is never called.

async fn kitchen(meal: &'static str, millis: u64, counter: Arc<Mutex<Counter>>) {
    let ticket = counter
        .lock()
        .expect("the customer doesn't panic")
        .ticket
        .take();
    cook(meal, millis).await;
    counter.lock().expect("the customer doesn't panic").meal = Some(meal);
    if let Some(ticket) = ticket {
        ticket.wake();
    }
}
