// The judge says: wanted 20 ms, took 30 ms: your code waited until pizza was ready
// It waits for the meal however long it takes, and looks at the clock after that.

use tokio::time::Instant;

async fn wait_for(
    order: impl Future<Output = Result<&'static str, String>>,
    patience: Duration,
) -> Result<&'static str, String> {
    let began = Instant::now();
    let meal = order.await;
    if began.elapsed() > patience {
        return Err("the bus leaves".to_owned());
    }
    meal
}
