// The judge says: each attempt needs more of the stack than the one before
// Each attempt awaits the next one, inside its own poll.

async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    try_from(retries, &attempt).await
}

async fn try_from<F, Fut, T, E>(retries: u32, attempt: &F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    match attempt().await {
        Err(_) if retries > 0 => {
            log("once more");
            Box::pin(try_from(retries - 1, attempt)).await
        }
        result => result,
    }
}

async fn serve_toast(toaster: &Toaster) -> Result<&'static str, String> {
    retry(2, || toaster.toast()).await
}
