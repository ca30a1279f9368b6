//! The runtime is told to watch the clock and the network.

use std::io;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

fn main() -> io::Result<()> {
    Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(cook());
    Ok(())
}

async fn cook() {
    sleep(Duration::from_millis(10)).await;
    println!("kitchen: here is the soup");
}
