// The judge says: was `shutdown` polled while that one cooked?
// It looks for the signal for the first time when the first soup is served.

use std::pin::pin;

use futures::FutureExt;

async fn serve_until(shutdown: impl Future<Output = io::Result<()>>) -> io::Result<u32> {
    let mut shutdown = pin!(shutdown);
    let mut served = 0;
    loop {
        cook("soup", 20).await;
        served += 1;
        if let Some(signal) = shutdown.as_mut().now_or_never() {
            signal?;
            return Ok(served);
        }
    }
}
