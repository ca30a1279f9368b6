// The judge says: wanted 30 ms, took 60 ms: salad wasn't begun until pizza was ready, after 30 ms
// It awaits one order after the other.

use judge::{burn, cook};

type Meal = Result<&'static str, String>;

async fn serve_table<F>(orders: Vec<F>) -> Result<Vec<&'static str>, String>
where
    F: Future<Output = Meal>,
{
    let mut meals = Vec::new();
    for order in orders {
        meals.push(order.await?);
    }
    Ok(meals)
}

async fn order(meal: &'static str, millis: u64) -> Meal {
    match meal {
        "toast" => burn(meal, millis).await,
        _ => Ok(cook(meal, millis).await),
    }
}
