// The judge says: wanted true, because Ada's own payment takes 30 ms, and she waits for 40; was false
// It waits for all payments of the tracker, those of the other customers included.

async fn pay(customer: &'static str, patience: Duration, payments: &TaskTracker) -> bool {
    payments.spawn(transfer(customer));
    payments.close();
    timeout(patience, payments.wait()).await.is_ok()
}
