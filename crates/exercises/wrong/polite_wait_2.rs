// The judge says: Bo's future blocked the thread for
// It puts an async block around the blocking wait, which blocks as it did.

use std::thread;
use std::time::Duration;

use judge::{cook, log, watch};

async fn pay_bo() {
    log("Bo looks for his purse");
    async { thread::sleep(Duration::from_millis(200)) }.await;
    log("Bo pays");
}

async fn serve_ada() {
    let soup = cook("soup", 50).await;
    log(format!("Ada has her {soup}"));
}

async fn serve_both() {
    tokio::join!(watch("Ada", serve_ada()), watch("Bo", pay_bo()));
}
