// The judge says: the code panicked: the fondue caught fire
// There are no tasks, so the panic of an order is its own.

use futures::stream::{FuturesUnordered, StreamExt};

async fn serve_all<F>(orders: Vec<F>) -> Result<usize, JoinError>
where
    F: Future<Output = &'static str> + Send + 'static,
{
    let mut cooking: FuturesUnordered<F> = orders.into_iter().collect();
    let mut served = 0;
    while let Some(meal) = cooking.next().await {
        log(format!("{meal} is served"));
        served += 1;
    }
    Ok(served)
}
