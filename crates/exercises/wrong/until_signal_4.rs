// The judge says: the error came after 30 ms, and all was over after 40 ms: nothing should be finished after it
// It finishes the soup before it returns the error.

use std::pin::pin;

use tokio::select;

async fn serve_until(shutdown: impl Future<Output = io::Result<()>>) -> io::Result<u32> {
    let mut shutdown = pin!(shutdown);
    let mut served = 0;
    loop {
        let mut soup = pin!(cook("soup", 20));
        select! {
            signal = &mut shutdown => {
                soup.await;
                signal?;
                return Ok(served + 1);
            }
            _ = &mut soup => served += 1,
        }
    }
}
