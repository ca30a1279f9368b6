// The judge says: 3 toasts, each of them a new one, and the toaster has made 1
// It tries the same toast again, instead of making a new one.

use futures::FutureExt;

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
    let toast = toaster.toast().shared();
    retry(2, || toast.clone()).await
}
