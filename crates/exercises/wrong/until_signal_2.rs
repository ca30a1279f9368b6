// The judge says: the error came after 30 ms, and all was over after 40 ms: nothing should be finished after it
// It looks for the signal only between two soups.

use std::pin::pin;

use futures::FutureExt;

async fn serve_until(shutdown: impl Future<Output = io::Result<()>>) -> io::Result<u32> {
    let mut shutdown = pin!(shutdown);
    let mut served = 0;
    loop {
        if let Some(signal) = shutdown.as_mut().now_or_never() {
            signal?;
            return Ok(served);
        }
        cook("soup", 20).await;
        served += 1;
    }
}
