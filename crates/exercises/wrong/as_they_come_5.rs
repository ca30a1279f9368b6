// The judge says: it's polled again and again at the same moment. It looks like a loop that only yields
// It asks again and again whether a task is done, instead of waiting.

use tokio::task::JoinSet;

async fn serve_all<F>(orders: Vec<F>) -> Result<usize, JoinError>
where
    F: Future<Output = &'static str> + Send + 'static,
{
    let mut tasks = JoinSet::new();
    for order in orders {
        tasks.spawn(order);
    }
    let mut served = 0;
    while !tasks.is_empty() {
        match tasks.try_join_next() {
            Some(meal) => {
                log(format!("{} is served", meal?));
                served += 1;
            }
            None => tokio::task::yield_now().await,
        }
    }
    Ok(served)
}
