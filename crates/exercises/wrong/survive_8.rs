// The judge says: ???
// A thread for blocking work drives the future, so it's no task on the event loop.

use judge::cook;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

async fn survive<F>(work: F) -> Result<F::Output, String>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    let event_loop = Handle::current();
    spawn_blocking(move || event_loop.block_on(work))
        .await
        .map_err(|_| "the work panicked".to_owned())
}
