// The judge says: It looks like a loop that only yields
// It asks again and again whether the task has ended.

use tokio::task::yield_now;

async fn survive<F>(work: F) -> Result<F::Output, String>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    let task = tokio::spawn(work);
    while !task.is_finished() {
        yield_now().await;
    }
    task.await.map_err(|_| "the work panicked".to_owned())
}
