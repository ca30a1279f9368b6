// The judge says: if all are begun at once, the toast burns after 10 ms, but the table waited until 30 ms
// It notices an error only when it's the turn of that meal in the list.

use futures::stream::{FuturesOrdered, StreamExt};

async fn serve_table<F>(orders: Vec<F>) -> Result<Vec<&'static str>, String>
where
    F: Future<Output = Meal>,
{
    let mut cooking: FuturesOrdered<F> = orders.into_iter().collect();
    let mut meals = Vec::new();
    while let Some(meal) = cooking.next().await {
        meals.push(meal?);
    }
    Ok(meals)
}
