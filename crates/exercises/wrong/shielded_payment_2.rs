// The judge says: and 0 of them saw theirs done: `pay` has to await the customer's payment, and nothing else
// It waits for all payments of the tracker, those of the other customers included.

async fn pay(customer: &'static str, patience: Duration, payments: &TaskTracker) -> bool {
    payments.spawn(transfer(customer));
    payments.close();
    timeout(patience, payments.wait()).await.is_ok()
}
