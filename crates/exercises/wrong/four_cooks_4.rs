// The judge says: do the cooks wait until all orders are there?
// It waits for the end of the channel before it cooks.

use futures::future::join_all;
use tokio::sync::Semaphore;

async fn cook_all(mut orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    let mut list = Vec::new();
    while let Some(order) = orders.recv().await {
        list.push(order);
    }
    let stoves = Semaphore::new(cooks);
    let cooking = list.into_iter().map(async |(meal, millis)| {
        let _stove = stoves.acquire().await;
        cook(meal, millis).await
    });
    join_all(cooking).await
}
