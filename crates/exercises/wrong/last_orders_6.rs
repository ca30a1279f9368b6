// The judge says: the grace time is 50 ms, but `serve` returned after 75 ms
// The grace time begins again with each order that's served.

use std::pin::pin;

use tokio::select;
use tokio::task::JoinSet;
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
    while let Ok(Some(_)) = timeout(grace_time, orders.join_next()).await {}
    let all_served = orders.is_empty();
    orders.shutdown().await;
    all_served
}
