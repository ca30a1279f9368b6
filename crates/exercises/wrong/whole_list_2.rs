// The judge says: if all are begun at once, the toast burns after 10 ms, but the table waited until 30 ms
// It looks for errors only when all orders have ended.

use futures::future::join_all;

async fn serve_table<F>(orders: Vec<F>) -> Result<Vec<&'static str>, String>
where
    F: Future<Output = Meal>,
{
    let meals = join_all(orders).await;
    meals.into_iter().collect()
}
