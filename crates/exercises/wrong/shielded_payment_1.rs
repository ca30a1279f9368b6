// The judge says: `pay` was dropped, and `payments` didn't wait for Ada's payment
// The payment is handed over only when the time is up, so it is lost if pay itself is dropped.

use std::time::Duration;

use judge::{log, watch};
use tokio::time::{sleep, timeout};
use tokio_util::task::TaskTracker;

async fn pay(customer: &'static str, patience: Duration, payments: &TaskTracker) -> bool {
    let mut payment = Box::pin(transfer(customer));
    if timeout(patience, &mut payment).await.is_ok() {
        return true;
    }
    payments.spawn(payment);
    false
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
