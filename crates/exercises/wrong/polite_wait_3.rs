// The judge says: looking for the purse takes 200 ms, and all is over after 50 ms: is that wait awaited, and is it one of tokio's timers?
// It takes another thread for a wait that needs none.

async fn pay_bo() {
    log("Bo looks for his purse");
    let _ = tokio::task::spawn_blocking(|| thread::sleep(Duration::from_millis(200))).await;
    log("Bo pays");
}
