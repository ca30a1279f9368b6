// The judge says: because it's the order in which they were ordered; was
// It puts the meals of one cook after those of another one.

use futures::future::join_all;
use tokio::sync::Mutex;

async fn cook_all(orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    let orders = Mutex::new(orders);
    let work = async || {
        let mut cooked = Vec::new();
        loop {
            let order = orders.lock().await.recv().await;
            let Some((meal, millis)) = order else {
                return cooked;
            };
            cooked.push(cook(meal, millis).await);
        }
    };
    join_all((0..cooks).map(|_| work())).await.concat()
}
