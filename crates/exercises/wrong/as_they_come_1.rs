// The judge says: the salad is ready after 10 ms, and after 15 ms it isn't served yet
// It awaits the tasks in the order of the list.

async fn serve_all<F>(orders: Vec<F>) -> Result<usize, JoinError>
where
    F: Future<Output = &'static str> + Send + 'static,
{
    let mut tasks = Vec::new();
    for order in orders {
        tasks.push(tokio::spawn(order));
    }
    let mut served = 0;
    for task in tasks {
        let meal = task.await?;
        log(format!("{meal} is served"));
        served += 1;
    }
    Ok(served)
}
