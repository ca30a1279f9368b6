//! You see: a panic about timers that are disabled.
//! Why: a runtime from a `Builder` has no timers and no network, unless it's told to.
//! The fix: `enable_all`.

use std::io;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

fn main() -> io::Result<()> {
    Builder::new_current_thread().build()?.block_on(cook());
    Ok(())
}

async fn cook() {
    sleep(Duration::from_millis(10)).await;
    println!("kitchen: here is the soup");
}
