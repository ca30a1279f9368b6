// The judge says: 2 tasks are still alive at the end: nobody waited for them or stopped them
// It spawns tasks that nobody waits for.

async fn serve_all<F>(orders: Vec<F>) -> Result<usize, JoinError>
where
    F: Future<Output = &'static str> + Send + 'static,
{
    let served = orders.len();
    for order in orders {
        tokio::spawn(async move {
            let meal = order.await;
            log(format!("{meal} is served"));
        });
    }
    Ok(served)
}
