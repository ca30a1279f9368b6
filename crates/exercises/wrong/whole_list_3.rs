// The judge says: wanted Ok(["pizza", "salad", "soup"]), because it's the order of the list; was Ok(["salad", "soup", "pizza"])
// Its meals come in the order in which they are ready.

use futures::stream::{FuturesUnordered, StreamExt};
use judge::{burn, cook};

type Meal = Result<&'static str, String>;

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

async fn order(meal: &'static str, millis: u64) -> Meal {
    match meal {
        "toast" => burn(meal, millis).await,
        _ => Ok(cook(meal, millis).await),
    }
}
