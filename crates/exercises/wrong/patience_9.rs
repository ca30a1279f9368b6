// The judge says: pizza is neither ready nor dropped: something still has that future at the end, or it was leaked
// It leaks the order to have it pinned.

use tokio::time::timeout;

async fn wait_for(
    order: impl Future<Output = Result<&'static str, String>>,
    patience: Duration,
) -> Result<&'static str, String> {
    let order = Box::leak(Box::new(Box::pin(order)));
    match timeout(patience, order).await {
        Ok(result) => result,
        Err(_) => Err("the bus leaves".to_string()),
    }
}
