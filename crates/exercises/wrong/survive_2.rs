// The judge says: the code panicked: the fondue caught fire
// `catch_unwind` guards a closure that only hands the future over.

use std::panic::{AssertUnwindSafe, catch_unwind};

async fn survive<F>(work: F) -> Result<F::Output, String>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    let work =
        catch_unwind(AssertUnwindSafe(|| work)).map_err(|_| "the work panicked".to_owned())?;
    Ok(work.await)
}
