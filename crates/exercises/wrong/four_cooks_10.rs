// The judge says: 5 orders take 79 ms if 1 cook at a time, and `cook_all` returned after 31 ms
// It has four cooks, whatever it was given.

use futures::future::join_all;
use tokio::sync::Mutex;

async fn cook_all(orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    let _ = cooks;
    let queue = Mutex::new((0, orders));
    let take = async || {
        let (taken, orders) = &mut *queue.lock().await;
        let order = orders.recv().await?;
        *taken += 1;
        Some((*taken, order))
    };
    let work = async || {
        let mut cooked = Vec::new();
        while let Some((number, (meal, millis))) = take().await {
            cooked.push((number, cook(meal, millis).await));
        }
        cooked
    };
    let mut cooked = join_all((0..4).map(|_| work())).await.concat();
    cooked.sort();
    cooked.into_iter().map(|(_, meal)| meal).collect()
}
