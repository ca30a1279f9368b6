// The judge says: is that wait awaited?
// It calls the right `sleep`, and doesn't await the future.

use std::time::Duration;

use judge::{cook, log, watch};
use tokio::time::sleep;

async fn pay_bo() {
    log("Bo looks for his purse");
    let _wait = sleep(Duration::from_millis(200));
    log("Bo pays");
}

async fn serve_ada() {
    let soup = cook("soup", 50).await;
    log(format!("Ada has her {soup}"));
}

async fn serve_both() {
    tokio::join!(watch("Ada", serve_ada()), watch("Bo", pay_bo()));
}
