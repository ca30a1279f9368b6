// The judge says: because it's the order in which they were ordered; was
// Its meals are in the order in which they were ready.

use futures::future::join_all;
use tokio::sync::Mutex;

async fn cook_all(orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    let orders = Mutex::new(orders);
    let cooked = Mutex::new(Vec::new());
    let work = async || {
        loop {
            let order = orders.lock().await.recv().await;
            let Some((meal, millis)) = order else {
                return;
            };
            let meal = cook(meal, millis).await;
            cooked.lock().await.push(meal);
        }
    };
    join_all((0..cooks).map(|_| work())).await;
    cooked.into_inner()
}
