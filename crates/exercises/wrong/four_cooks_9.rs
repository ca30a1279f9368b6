// The judge says: It looks like a loop around a short sleep, which looks whether it can go on
// Each cook looks every millisecond whether there's an order.

use std::cell::RefCell;

use futures::future::join_all;
use tokio::sync::mpsc::error::TryRecvError;

async fn cook_all(orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    let queue = RefCell::new((0, orders));
    let work = async || {
        let mut cooked = Vec::new();
        loop {
            let next = {
                let (taken, orders) = &mut *queue.borrow_mut();
                orders.try_recv().map(|order| {
                    *taken += 1;
                    (*taken, order)
                })
            };
            match next {
                Ok((number, (meal, millis))) => cooked.push((number, cook(meal, millis).await)),
                Err(TryRecvError::Empty) => sleep(Duration::from_millis(1)).await,
                Err(TryRecvError::Disconnected) => return cooked,
            }
        }
    };
    let mut cooked = join_all((0..cooks).map(|_| work())).await.concat();
    cooked.sort();
    cooked.into_iter().map(|(_, meal)| meal).collect()
}
