// The judge says: ≠                    attempt 2 begins
// It makes another attempt although the last one succeeded.

async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    let mut result = attempt().await;
    for _ in 0..retries {
        log("once more");
        result = attempt().await;
        if result.is_ok() {
            break;
        }
    }
    result
}

async fn serve_toast(toaster: &Toaster) -> Result<&'static str, String> {
    retry(2, || toaster.toast()).await
}
