// The judge says: Ada comes once to order and once for the meal, but was polled 3 times
// It calls the number before it begins to cook, too.

async fn kitchen(meal: &'static str, millis: u64, counter: Arc<Mutex<Counter>>) {
    if let Some(ticket) = &counter.lock().expect("the customer doesn't panic").ticket {
        ticket.wake_by_ref();
    }
    cook(meal, millis).await;
    let mut counter = counter.lock().expect("the customer doesn't panic");
    counter.meal = Some(meal);
    if let Some(ticket) = counter.ticket.take() {
        ticket.wake();
    }
}
