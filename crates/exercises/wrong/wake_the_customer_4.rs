// The judge says: the meal was cooked after 30 ms, but it took 40 ms until Ada was called
// It lets the customer wait a little before it calls.

use std::time::Duration;

use tokio::time::sleep;

async fn kitchen(meal: &'static str, millis: u64, counter: Arc<Mutex<Counter>>) {
    cook(meal, millis).await;
    let ticket = {
        let mut counter = counter.lock().expect("the customer doesn't panic");
        counter.meal = Some(meal);
        counter.ticket.take()
    };
    sleep(Duration::from_millis(10)).await;
    if let Some(ticket) = ticket {
        ticket.wake();
    }
}
