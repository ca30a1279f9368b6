// The judge says: It looks like a call that blocks the thread: a std `Mutex` that this thread has locked already
// It holds a lock of the standard library while it waits for an order.

use std::sync::{Mutex, PoisonError};

use futures::future::join_all;

async fn cook_all(orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    let queue = Mutex::new((0, orders));
    let work = async || {
        let mut cooked = Vec::new();
        loop {
            let (number, order) = {
                let (taken, orders) = &mut *queue.lock().unwrap_or_else(PoisonError::into_inner);
                *taken += 1;
                (*taken, orders.recv().await)
            };
            let Some((meal, millis)) = order else {
                return cooked;
            };
            cooked.push((number, cook(meal, millis).await));
        }
    };
    let mut cooked = join_all((0..cooks).map(|_| work())).await.concat();
    cooked.sort();
    cooked.into_iter().map(|(_, meal)| meal).collect()
}
