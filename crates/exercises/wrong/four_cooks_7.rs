// The judge says: wanted 40 ms, took 60 ms: soup wasn't begun until pizza was ready, after 31 ms
// A meal that's done keeps its cook until those before it are done.

use futures::StreamExt;
use futures::stream;

async fn cook_all(mut orders: Receiver<Order>, cooks: usize) -> Vec<&'static str> {
    stream::poll_fn(|cx| orders.poll_recv(cx))
        .map(|(meal, millis)| cook(meal, millis))
        .buffered(cooks)
        .collect()
        .await
}
