// The judge says: ≠ attempt 1 ends     attempt 2 begins
// It makes all attempts at the same time.

use futures::future::select_ok;

async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    let attempts = (0..=retries).map(|_| Box::pin(attempt()));
    let (value, _) = select_ok(attempts).await?;
    Ok(value)
}

async fn serve_toast(toaster: &Toaster) -> Result<&'static str, String> {
    retry(2, || toaster.toast()).await
}
