// The judge says: the door closes after 20 ms and the grace time is 50 ms, but `serve` returned after 510 ms
// It waits for the orders however long they take.

use std::pin::pin;

use tokio::select;
use tokio::task::JoinSet;
use tokio::time::Instant;

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
    let began = Instant::now();
    while orders.join_next().await.is_some() {}
    began.elapsed() <= grace_time
}
