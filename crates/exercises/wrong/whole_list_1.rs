// The judge says: wanted 30 ms, took 60 ms: salad wasn't begun until pizza was ready, after 30 ms
// It awaits one order after the other.

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
