// The judge says: `async fn` resumed after completion. A future was polled again after it was ready
// It awaits the signal again that has come already.

use std::pin::pin;

use tokio::select;

async fn serve_until(shutdown: impl Future<Output = io::Result<()>>) -> io::Result<u32> {
    let mut shutdown = pin!(shutdown);
    let mut served = 0;
    let mut open = true;
    while open {
        let mut soup = pin!(cook("soup", 20));
        loop {
            select! {
                signal = &mut shutdown => {
                    signal?;
                    open = false;
                }
                _ = &mut soup => {
                    served += 1;
                    break;
                }
            }
        }
    }
    Ok(served)
}
