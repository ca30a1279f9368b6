// The judge says: It looks like a loop around a short sleep, which looks whether it can go on
// It looks every millisecond whether the order is ready.

use std::pin::pin;

use tokio::time::timeout;

async fn wait_for(
    order: impl Future<Output = Result<&'static str, String>>,
    patience: Duration,
) -> Result<&'static str, String> {
    let mut order = pin!(order);
    for _ in 0..patience.as_millis() {
        if let Ok(meal) = timeout(Duration::from_millis(1), &mut order).await {
            return meal;
        }
    }
    Err("the bus leaves".to_owned())
}
