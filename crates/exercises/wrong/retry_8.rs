// The judge says: ≠                    attempt 2 begins
// It makes another attempt although the last one succeeded.

use std::cell::Cell;

use judge::{burn, cook};

async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    let mut result = attempt().await;
    for _ in 0..retries {
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
