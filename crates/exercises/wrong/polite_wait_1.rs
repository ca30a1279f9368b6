// The judge says: looking for the purse takes 200 ms, and all is over after 50 ms: is that wait awaited, and is it one of tokio's timers?
// It calls the right `sleep`, and doesn't await the future.

use tokio::time::sleep;

async fn pay_bo() {
    log("Bo looks for his purse");
    let _wait = sleep(Duration::from_millis(200));
    log("Bo pays");
}
