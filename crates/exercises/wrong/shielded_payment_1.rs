// The judge says: `pay` was dropped, and `payments` didn't wait for Ada's payment
// The payment is handed over only when the time is up, so it is lost if pay itself is dropped.

async fn pay(customer: &'static str, patience: Duration, payments: &TaskTracker) -> bool {
    let mut payment = Box::pin(transfer(customer));
    if timeout(patience, &mut payment).await.is_ok() {
        return true;
    }
    payments.spawn(payment);
    false
}
