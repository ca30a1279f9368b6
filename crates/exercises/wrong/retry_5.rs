// The judge says: ≠ attempt 1 ends     attempt 2 begins
// It makes all attempts at the same time.

use std::cell::Cell;

use futures::future::select_ok;
use judge::{burn, cook};

async fn retry<F, Fut, T, E>(retries: u32, attempt: F) -> Result<T, E>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    let attempts = (0..=retries).map(|_| Box::pin(attempt()));
    let (value, _) = select_ok(attempts).await?;
    Ok(value)
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
