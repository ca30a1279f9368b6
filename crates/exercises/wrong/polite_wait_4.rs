// The judge says: blocked the thread for
// It looks at the clock between short waits, and each of those still blocks.

async fn pay_bo() {
    log("Bo looks for his purse");
    for _ in 0..20 {
        thread::sleep(Duration::from_millis(5));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    log("Bo pays");
}
