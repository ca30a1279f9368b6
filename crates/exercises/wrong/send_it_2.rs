// The judge says: wanted 14, because both prices are on the bill; was 9
// Only Ada's task is awaited, and Bo's is left behind.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

async fn serve_both() -> Result<u32, JoinError> {
    let bill = Arc::new(AtomicU32::new(0));
    let ada = tokio::spawn(order(Arc::clone(&bill), ("pizza", 20), 9));
    let _bo = tokio::spawn(order(Arc::clone(&bill), ("salad", 30), 5));
    ada.await?;
    Ok(bill.load(Ordering::SeqCst))
}

async fn order(bill: Arc<AtomicU32>, (meal, millis): (&'static str, u64), euro: u32) {
    cook(meal, millis).await;
    bill.fetch_add(euro, Ordering::SeqCst);
}
