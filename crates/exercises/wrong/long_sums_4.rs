// The judge says: because the first sum of the list is 41, although it's the last one that's done
// Its results are in the order in which they were done.

use tokio::task::JoinSet;

async fn add_up_all<F>(sums: Vec<F>) -> Result<Vec<u64>, JoinError>
where
    F: FnOnce() -> u64 + Send + 'static,
{
    let mut computing = JoinSet::new();
    for sum in sums {
        computing.spawn_blocking(sum);
    }
    let mut results = Vec::new();
    while let Some(result) = computing.join_next().await {
        results.push(result?);
    }
    Ok(results)
}
