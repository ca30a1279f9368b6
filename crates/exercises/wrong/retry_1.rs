// The judge says: the first attempt and 3 retries are 4 attempts, and it made 3
// It counts the first attempt as a retry.

use std::cell::Cell;

use judge::{burn, cook};

async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    let mut result = attempt().await;
    for _ in 1..retries {
        if result.is_ok() {
            break;
        }
        result = attempt().await;
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
