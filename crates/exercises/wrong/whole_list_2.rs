// The judge says: these futures should have become ready: toast; these did: pizza, soup, toast
// It looks for errors only when all orders have ended.

use futures::future::join_all;
use judge::{burn, cook};

type Meal = Result<&'static str, String>;

async fn serve_table<F>(orders: Vec<F>) -> Result<Vec<&'static str>, String>
where
    F: Future<Output = Meal>,
{
    let meals = join_all(orders).await;
    meals.into_iter().collect()
}

async fn order(meal: &'static str, millis: u64) -> Meal {
    match meal {
        "toast" => burn(meal, millis).await,
        _ => Ok(cook(meal, millis).await),
    }
}
