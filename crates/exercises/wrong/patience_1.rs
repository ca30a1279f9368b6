// The judge says: wanted Err("the toast burned"), because it burns after 5 ms, and the bus leaves after 20; was Err("the bus leaves")
// It takes an error of the kitchen for a lack of time.

use tokio::time::timeout;

async fn wait_for(
    order: impl Future<Output = Result<&'static str, String>>,
    patience: Duration,
) -> Result<&'static str, String> {
    match timeout(patience, order).await {
        Ok(Ok(meal)) => Ok(meal),
        _ => Err("the bus leaves".to_owned()),
    }
}
