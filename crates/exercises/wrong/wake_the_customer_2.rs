// The judge says: the ticket was called, and the meal wasn't on the counter yet
// It calls the number before the meal is on the counter, so a customer on another thread may look too early and is never called again.

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
