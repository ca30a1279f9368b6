// The judge says: because the task of the fondue panicked; was false
// An order that panics is left out.

use tokio::task::JoinSet;

async fn serve_all<F>(orders: Vec<F>) -> Result<usize, JoinError>
where
    F: Future<Output = &'static str> + Send + 'static,
{
    let mut cooking = JoinSet::new();
    for order in orders {
        cooking.spawn(order);
    }
    let mut served = 0;
    while let Some(result) = cooking.join_next().await {
        if let Ok(meal) = result {
            log(format!("{meal} is served"));
            served += 1;
        }
    }
    Ok(served)
}
