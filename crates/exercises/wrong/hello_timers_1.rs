// The judge says: the two waits take 11 ms, and
// The clock is stopped, so the cashier does not wait at all.

use std::io;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::sleep;

fn open_kitchen() -> io::Result<Runtime> {
    Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
}

async fn call_customer() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "Soup for Ada!"
}
