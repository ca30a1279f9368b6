// The judge says: 2 tasks are still alive at the end: nobody waited for them or stopped them
// It spawns tasks that nobody waits for.

async fn serve_all(orders: Vec<(&'static str, u64)>) -> Result<usize, JoinError> {
    let served = orders.len();
    for (meal, millis) in orders {
        tokio::spawn(async move {
            let meal = cook(meal, millis).await;
            log(format!("{meal} is served"));
        });
    }
    Ok(served)
}
