// The judge says: returned after 5 ms: that soup has to be finished, which takes 20 ms
// The signal drops the soup that's on the stove.

use std::pin::pin;

use tokio::select;

async fn serve_until(shutdown: impl Future<Output = io::Result<()>>) -> io::Result<u32> {
    let mut shutdown = pin!(shutdown);
    let mut served = 0;
    loop {
        select! {
            signal = &mut shutdown => {
                signal?;
                return Ok(served);
            }
            _ = cook("soup", 20) => served += 1,
        }
    }
}
