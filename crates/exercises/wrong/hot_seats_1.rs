// The judge says: `serve` says that 3 meals were served, and 0 were cooked
// It makes the closure async, and still nobody awaits its futures.

async fn serve(orders: impl Stream<Item = Order>, places: usize) -> usize {
    orders
        .map(async |(meal, millis)| cook(meal, millis).await)
        .take(places)
        .count()
        .await
}
