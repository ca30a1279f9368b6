// The judge says: these futures should have become ready: pizza, salad, soup; these did: salad
// It returns when the first meal is served, and the set aborts the other tasks.

use tokio::task::JoinSet;

async fn serve_all(orders: Vec<(&'static str, u64)>) -> Result<usize, JoinError> {
    let mut tasks = JoinSet::new();
    let served = orders.len();
    for (meal, millis) in orders {
        tasks.spawn(cook(meal, millis));
    }
    if let Some(meal) = tasks.join_next().await {
        log(format!("{} is served", meal?));
    }
    Ok(served)
}
