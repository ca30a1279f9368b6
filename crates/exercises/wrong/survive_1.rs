// The judge says: ???
// The work is a part of the caller, so its panic ends both.

use judge::cook;

async fn survive<F>(work: F) -> Result<F::Output, String>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    Ok(work.await)
}
