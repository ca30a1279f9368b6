// The judge says: the code panicked: attempt to add with overflow
// There's no `u32` for one more than the largest.

async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    let mut left = retries + 1;
    loop {
        let result = attempt().await;
        left -= 1;
        if result.is_ok() || left == 0 {
            return result;
        }
        log("once more");
    }
}

async fn serve_toast(toaster: &Toaster) -> Result<&'static str, String> {
    retry(2, || toaster.toast()).await
}
