// The judge says: wanted Ok("salad"), because it takes 10 ms, and the bus leaves after 20; was Err("the bus leaves")
// It lets all of the time pass first, and then polls the order once.

use futures::FutureExt;
use tokio::time::sleep;

async fn wait_for(
    order: impl Future<Output = Result<&'static str, String>>,
    patience: Duration,
) -> Result<&'static str, String> {
    sleep(patience).await;
    match order.now_or_never() {
        Some(meal) => meal,
        None => Err("the bus leaves".to_owned()),
    }
}
