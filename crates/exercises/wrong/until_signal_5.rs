// The judge says: wanted 1, because the soup on the stove is served, too; was 0
// It doesn't count the last soup.

use std::pin::pin;

use tokio::select;

async fn serve_until(shutdown: impl Future<Output = io::Result<()>>) -> io::Result<u32> {
    let mut shutdown = pin!(shutdown);
    let mut served = 0;
    loop {
        let mut soup = pin!(cook("soup", 20));
        select! {
            signal = &mut shutdown => {
                signal?;
                soup.await;
                return Ok(served);
            }
            _ = &mut soup => served += 1,
        }
    }
}
