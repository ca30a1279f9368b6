//! You see: a panic about a reactor that isn't running.
//! Why: the timers of tokio need tokio's runtime around them, and this future is polled
//! by something from another package, which has none.
//! The fix: let the runtime of tokio poll what uses tokio.

use std::time::Duration;

use futures::future::FutureExt;
use tokio::time::sleep;

fn main() {
    // This polls the future once, without any runtime.
    let soup = cook().now_or_never();
    println!("you: {soup:?}");
}

async fn cook() -> &'static str {
    sleep(Duration::from_millis(10)).await;
    "here is the soup"
}
