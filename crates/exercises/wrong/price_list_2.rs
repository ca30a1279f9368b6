// The judge says: took 100 ms
// It asks for one price after the other.

use futures::TryStreamExt;

async fn ask_all(items: impl Stream<Item = Item>, calls: usize) -> Result<Vec<u32>, SoldOut> {
    let _ = calls;
    items.then(ask).try_collect().await
}
