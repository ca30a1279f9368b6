// The judge says: the salad is ready after 10 ms, and after 15 ms it isn't served yet
// It serves nothing before the last meal is ready.

use tokio::task::JoinSet;

async fn serve_all<F>(orders: Vec<F>) -> Result<usize, JoinError>
where
    F: Future<Output = &'static str> + Send + 'static,
{
    let mut tasks = JoinSet::new();
    for order in orders {
        tasks.spawn(order);
    }
    let mut meals = Vec::new();
    while let Some(meal) = tasks.join_next().await {
        meals.push(meal?);
    }
    for meal in &meals {
        log(format!("{meal} is served"));
    }
    Ok(meals.len())
}
