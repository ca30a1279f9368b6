// The judge says: wanted Err("attempt 4 failed"), because it's the last error; was Err("attempt 1 failed")
// It returns the error of the first attempt.

use std::cell::Cell;

use judge::{burn, cook};

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
        if let Ok(value) = attempt().await {
            return Ok(value);
        }
    }
    first
}

async fn serve_toast(toaster: &Toaster) -> Result<&'static str, String> {
    retry(2, || toaster.toast()).await
}

struct Toaster {
    burns: Cell<u32>,
}

impl Toaster {
    async fn toast(&self) -> Result<&'static str, String> {
        match self.burns.get() {
            0 => Ok(cook("toast", 10).await),
            burns => {
                self.burns.set(burns - 1);
                burn("toast", 10).await
            }
        }
    }
}
