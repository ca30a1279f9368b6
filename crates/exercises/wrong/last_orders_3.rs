// The judge says: 1 task is still alive at the end: nobody waited for it or stopped it
// What takes too long isn't stopped.

use std::pin::pin;

use tokio::select;
use tokio::time::timeout;
use tokio_util::task::TaskTracker;

async fn serve(mut door: Door, shutdown: impl Future<Output = ()>, grace_time: Duration) -> bool {
    let orders = TaskTracker::new();
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
    orders.close();
    timeout(grace_time, orders.wait()).await.is_ok()
}
