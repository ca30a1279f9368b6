//! The runtime of tokio polls the future, and watches its timer.

use std::io;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

fn main() -> io::Result<()> {
    let soup = Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(cook());
    println!("you: {soup:?}");
    Ok(())
}

async fn cook() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "here is the soup"
}
