// The judge says: It looks like a loop around a short sleep, which looks whether it can go on
// It looks every millisecond whether the payment is done.

use tokio::time::Instant;

async fn pay(customer: &'static str, patience: Duration, payments: &TaskTracker) -> bool {
    let payment = payments.spawn(transfer(customer));
    let end = Instant::now() + patience;
    while !payment.is_finished() && Instant::now() < end {
        sleep(Duration::from_millis(1)).await;
    }
    payment.is_finished()
}
