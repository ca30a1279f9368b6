// The judge says: the door closes after 20 ms, but it was open until the last meal was served
// The door is open until the last order is served.

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

    let ended = async { while orders.join_next().await.is_some() {} };
    let all_served = timeout(grace_time, ended).await.is_ok();
    orders.shutdown().await;
    all_served
}
