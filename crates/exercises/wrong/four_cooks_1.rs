// The judge says: and what was begun is ["pizza"]: does one of them keep the others from the channel while it cooks?
// It holds the lock in the head of the loop, and so while it cooks.

use std::cell::Cell;

use futures::future::join_all;
use tokio::sync::Mutex;

async fn cook_all(orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    let orders = Mutex::new(orders);
    let taken = Cell::new(0);
    let work = async || {
        let mut cooked = Vec::new();
        while let Some((meal, millis)) = orders.lock().await.recv().await {
            let number = taken.get();
            taken.set(number + 1);
            cooked.push((number, cook(meal, millis).await));
        }
        cooked
    };
    let mut cooked = join_all((0..cooks).map(|_| work())).await.concat();
    cooked.sort();
    cooked.into_iter().map(|(_, meal)| meal).collect()
}
