// The judge says: wanted Err("attempt 4 failed"), because it's the last error; was Err("attempt 1 failed")
// It returns the error of the first attempt.

async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    let first = attempt().await;
    if first.is_ok() {
        return first;
    }
    for _ in 0..retries {
        log("once more");
        if let Ok(value) = attempt().await {
            return Ok(value);
        }
    }
    first
}

async fn serve_toast(toaster: &Toaster) -> Result<&'static str, String> {
    retry(2, || toaster.toast()).await
}
