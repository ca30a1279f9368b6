// The judge says: salad
// It leaves the cooking to tasks, and nobody waits for them.

async fn serve(orders: impl Stream<Item = Order>, places: usize) -> usize {
    orders
        .map(|(meal, millis)| tokio::spawn(cook(meal, millis)))
        .take(places)
        .count()
        .await
}
