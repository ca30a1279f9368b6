// The judge says: somebody can wait for 17 ms, and `wait_for` returned after 10 ms
// It waits in steps of 10 ms, and cuts off the rest of the time.

use std::pin::pin;

use tokio::time::timeout;

async fn wait_for(
    order: impl Future<Output = Result<&'static str, String>>,
    patience: Duration,
) -> Result<&'static str, String> {
    let mut order = pin!(order);
    for _ in 0..patience.as_millis() / 10 {
        if let Ok(meal) = timeout(Duration::from_millis(10), &mut order).await {
            return meal;
        }
    }
    Err("the bus leaves".to_owned())
}
