// The judge says: wanted Err("the toast burned"), because they leave when a meal burns; was Ok(["pizza", "soup"])
// It leaves out what burned, instead of returning the error.

use futures::future::join_all;

async fn serve_table<F>(orders: Vec<F>) -> Result<Vec<&'static str>, String>
where
    F: Future<Output = Meal>,
{
    let meals = join_all(orders).await;
    Ok(meals.into_iter().flatten().collect())
}
