// The judge says: three calls are under way, and 100 items were taken from the stream
// It takes all the items out of the stream before the first call.

use futures::TryStreamExt;

async fn ask_all(items: impl Stream<Item = Item>, calls: usize) -> Result<Vec<u32>, SoldOut> {
    let items: Vec<_> = items.collect().await;
    stream::iter(items)
        .map(ask)
        .buffered(calls)
        .try_collect()
        .await
}
