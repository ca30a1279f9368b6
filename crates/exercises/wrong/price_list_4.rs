// The judge says: wanted 40 ms, took 60 ms
// It waits for three of them before it asks for the next three.

use futures::future::try_join_all;

async fn ask_all(items: impl Stream<Item = Item>, calls: usize) -> Result<Vec<u32>, SoldOut> {
    let mut chunks = std::pin::pin!(items.map(ask).chunks(calls));
    let mut prices = Vec::new();
    while let Some(chunk) = chunks.next().await {
        prices.extend(try_join_all(chunk).await?);
    }
    Ok(prices)
}
