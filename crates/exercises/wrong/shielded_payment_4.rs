// The judge says: saw theirs done: `pay` has to await the customer's payment, and nothing else
// It sleeps for as long as a payment takes, and lets the tasks have a turn.

use tokio::task::yield_now;

async fn pay(customer: &'static str, patience: Duration, payments: &TaskTracker) -> bool {
    let task = payments.spawn(transfer(customer));
    sleep(patience.min(Duration::from_millis(30))).await;
    for _ in 0..10 {
        yield_now().await;
    }
    task.is_finished()
}
