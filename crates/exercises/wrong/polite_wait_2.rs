// The judge says: Bo's future blocked the thread for
// It puts an async block around the blocking wait, which blocks as it did.

async fn pay_bo() {
    log("Bo looks for his purse");
    async { thread::sleep(Duration::from_millis(200)) }.await;
    log("Bo pays");
}
