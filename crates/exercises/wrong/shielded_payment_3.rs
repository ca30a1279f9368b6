// The judge says: Cy has left, but `payments` has no payment of his: it was dropped, or it runs where nobody can wait for it
// The payment belongs to a task that nobody can wait for.

async fn pay(customer: &'static str, patience: Duration, _payments: &TaskTracker) -> bool {
    timeout(patience, tokio::spawn(transfer(customer)))
        .await
        .is_ok()
}
