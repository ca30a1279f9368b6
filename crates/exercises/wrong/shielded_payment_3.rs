// The judge says: Cy has left, but `payments` has no payment of his: it was dropped, or it runs where nobody can wait for it
// The payment belongs to a task that nobody can wait for.

use std::time::Duration;

use judge::{log, watch};
use tokio::time::{sleep, timeout};
use tokio_util::task::TaskTracker;

async fn pay(customer: &'static str, patience: Duration, _payments: &TaskTracker) -> bool {
    timeout(patience, tokio::spawn(transfer(customer)))
        .await
        .is_ok()
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
