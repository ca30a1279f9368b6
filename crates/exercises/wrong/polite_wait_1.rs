// The judge says: looking for the purse takes 200 ms, and all is over after 50 ms: is that wait awaited, and is it one of tokio's timers?
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
