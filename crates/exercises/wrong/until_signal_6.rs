// The judge says: soup wasn't begun until another soup was dropped, after 50 ms
// It throws the last soup away, and begins it again.

use std::pin::pin;

use tokio::select;

async fn serve_until(shutdown: impl Future<Output = io::Result<()>>) -> io::Result<u32> {
    let mut shutdown = pin!(shutdown);
    let mut served = 0;
    loop {
        select! {
            signal = &mut shutdown => {
                signal?;
                cook("soup", 20).await;
                return Ok(served + 1);
            }
            _ = cook("soup", 20) => served += 1,
        }
    }
}
