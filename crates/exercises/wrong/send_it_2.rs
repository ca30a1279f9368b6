// The judge says: wanted (14, 14), because both prices are on the bill, and each call has a new one; was (9, 9)
// Only Ada's task is awaited, and Bo's is left behind.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

type Bill = Arc<AtomicU32>;

async fn serve_both() -> Result<u32, JoinError> {
    let bill = Bill::default();
    let ada = tokio::spawn(order(Bill::clone(&bill), ("pizza", 20), 9));
    let _bo = tokio::spawn(order(Bill::clone(&bill), ("salad", 30), 5));
    ada.await?;
    Ok(total(&bill))
}

fn add(bill: &Bill, euro: u32) {
    bill.fetch_add(euro, Ordering::SeqCst);
}

fn total(bill: &Bill) -> u32 {
    bill.load(Ordering::SeqCst)
}
