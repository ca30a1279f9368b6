// The judge says: wanted 60 ms, took 30 ms
// It cooks all meals at the same time.

use futures::future::join_all;

async fn serve(orders: impl Stream<Item = Order>, places: usize) -> usize {
    let meals: Vec<_> = orders
        .map(|(meal, millis)| cook(meal, millis))
        .take(places)
        .collect()
        .await;
    join_all(meals).await.len()
}
