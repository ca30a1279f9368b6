// The judge says: 10 orders are under way, and the number of their tasks is 0
// Its orders are futures in one task.

use std::pin::pin;

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::select;
use tokio::time::timeout;

async fn serve(mut door: Door, shutdown: impl Future<Output = ()>, grace_time: Duration) -> bool {
    let mut orders = FuturesUnordered::new();
    let mut shutdown = pin!(shutdown);
    loop {
        select! {
            () = &mut shutdown => break,
            order = door.accept() => orders.push(serve_order(order)),
            Some(()) = orders.next() => {}
        }
    }
    drop(door);
    let ended = async { while orders.next().await.is_some() {} };
    timeout(grace_time, ended).await.is_ok()
}
