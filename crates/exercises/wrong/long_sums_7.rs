// The judge says: the code panicked:
// It takes the error of a panic for one that can't happen.

use tokio::task::spawn_blocking;

async fn add_up_all<F>(sums: Vec<F>) -> Result<Vec<u64>, JoinError>
where
    F: FnOnce() -> u64 + Send + 'static,
{
    let handles: Vec<_> = sums.into_iter().map(spawn_blocking).collect();
    let mut results = Vec::new();
    for handle in handles {
        results.push(handle.await.expect("a sum doesn't panic"));
    }
    Ok(results)
}
