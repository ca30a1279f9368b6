// The judge says: the work was handed to another thread, and a task doesn't need one
// The work keeps one of the threads that are for blocking calls.

use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

async fn survive<F>(work: F) -> Result<F::Output, String>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    let runtime = Handle::current();
    spawn_blocking(move || runtime.block_on(work))
        .await
        .map_err(|_| "the work panicked".to_owned())
}
