// The judge says: wanted 30 ms, took 60 ms: salad wasn't begun until pizza was ready, after 30 ms
// It awaits each task before it spawns the next one.

use tokio::task::JoinSet;

async fn serve_all(orders: Vec<(&'static str, u64)>) -> Result<usize, JoinError> {
    let mut tasks = JoinSet::new();
    let mut served = 0;
    for (meal, millis) in orders {
        tasks.spawn(cook(meal, millis));
        if let Some(meal) = tasks.join_next().await {
            log(format!("{} is served", meal?));
            served += 1;
        }
    }
    Ok(served)
}
