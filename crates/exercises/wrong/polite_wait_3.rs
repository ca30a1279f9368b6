// The judge says: looking for the purse takes 200 ms, and all is over after 50 ms: is that wait awaited, and is it one of tokio's timers?
// It takes another thread for a wait that needs none.

use std::thread;
use std::time::Duration;

use judge::{cook, log, watch};

async fn pay_bo() {
    log("Bo looks for his purse");
    let _ = tokio::task::spawn_blocking(|| thread::sleep(Duration::from_millis(200))).await;
    log("Bo pays");
}

async fn serve_ada() {
    let soup = cook("soup", 50).await;
    log(format!("Ada has her {soup}"));
}

async fn serve_both() {
    tokio::join!(watch("Ada", serve_ada()), watch("Bo", pay_bo()));
}
