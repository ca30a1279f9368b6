// The judge says: the salad was polled when only the pizza was woken, so these orders aren't tasks of their own
// The bill could go into tasks, and there are none any more.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

type Bill = Arc<AtomicU32>;

async fn serve_both() -> Result<u32, JoinError> {
    let bill = Bill::default();
    tokio::join!(
        order(Bill::clone(&bill), ("pizza", 20), 9),
        order(Bill::clone(&bill), ("salad", 30), 5)
    );
    Ok(total(&bill))
}

fn add(bill: &Bill, euro: u32) {
    bill.fetch_add(euro, Ordering::SeqCst);
}

fn total(bill: &Bill) -> u32 {
    bill.load(Ordering::SeqCst)
}
