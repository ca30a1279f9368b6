// The judge says: wanted true, because Ada's own payment takes 30 ms, and she waits for 40; was false
// It waits for all payments of the tracker, those of the other customers included.

use std::time::Duration;

use judge::{log, watch};
use tokio::time::{sleep, timeout};
use tokio_util::task::TaskTracker;

async fn pay(customer: &'static str, patience: Duration, payments: &TaskTracker) -> bool {
    payments.spawn(transfer(customer));
    payments.close();
    timeout(patience, payments.wait()).await.is_ok()
}

async fn transfer(customer: &'static str) {
    let steps = async {
        log(format!("{customer} is charged"));
        sleep(Duration::from_millis(30)).await;
        log(format!("{customer}'s money is in the till"));
    };
    watch(customer, steps).await;
}

async fn close_after(customer: &'static str, patience: Duration) {
    let payments = TaskTracker::new();
    if pay(customer, patience, &payments).await {
        log(format!("{customer} has seen it"));
    } else {
        log(format!("{customer} leaves"));
    }
    payments.close();
    payments.wait().await;
    log("the takeaway closes");
}
