// The judge says: because both prices are on the bill, and each call has a new one; was
// There's one bill for everyone, and nothing is ever taken off it.

use std::sync::atomic::{AtomicU32, Ordering};

type Bill = ();

static SUM: AtomicU32 = AtomicU32::new(0);

async fn serve_both() -> Result<u32, JoinError> {
    let ada = tokio::spawn(order((), ("pizza", 20), 9));
    let bo = tokio::spawn(order((), ("salad", 30), 5));
    ada.await?;
    bo.await?;
    Ok(total(&()))
}

fn add(_: &Bill, euro: u32) {
    SUM.fetch_add(euro, Ordering::SeqCst);
}

fn total(_: &Bill) -> u32 {
    SUM.load(Ordering::SeqCst)
}
