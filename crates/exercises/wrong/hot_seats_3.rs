// The judge says: wanted 60 ms, took
// It cooks two meals at a time.

async fn serve(orders: impl Stream<Item = Order>, places: usize) -> usize {
    orders
        .map(|(meal, millis)| cook(meal, millis))
        .take(places)
        .buffered(2)
        .count()
        .await
}
