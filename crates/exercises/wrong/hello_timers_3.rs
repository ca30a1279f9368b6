// The judge says: A Tokio 1.x context was found, but timers are disabled. Call `enable_time` on the runtime builder to enable timers.
// It removes the wait, and leaves the runtime without a clock.

use std::io;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::sleep;

fn open_kitchen() -> io::Result<Runtime> {
    Builder::new_current_thread().build()
}

async fn call_customer() -> &'static str {
    "Soup for Ada!"
}
