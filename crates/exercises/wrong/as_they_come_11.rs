// The judge says: 1 task is still alive at the end: nobody waited for it or stopped it
// The error drops the handles of the other tasks, which go on.

use futures::StreamExt;
use futures::stream::FuturesUnordered;

async fn serve_all<F>(orders: Vec<F>) -> Result<usize, JoinError>
where
    F: Future<Output = &'static str> + Send + 'static,
{
    let mut handles = FuturesUnordered::new();
    for order in orders {
        handles.push(tokio::spawn(order));
    }
    let mut served = 0;
    while let Some(result) = handles.next().await {
        let meal = result?;
        log(format!("{meal} is served"));
        served += 1;
    }
    Ok(served)
}
