//! One deadline for all lines of a customer, who takes too long over the last one.
//!
//! Run it with `cargo run -p pipes --example deadline`. It prints two orders, then
//! `50 ms: the kitchen closes`, and at last the order that was half-way by then.
//!
//! Read along in `docs/07-reading-and-writing.md`.

use std::time::Duration;

use pipes::lines::{LimitedLines, LineError};
use tokio::io::{AsyncWriteExt, BufReader, DuplexStream, duplex};
use tokio::time::{Instant, sleep_until, timeout_at};
use tokio::try_join;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), LineError> {
    let began = Instant::now();
    let (customer, till) = duplex(64);
    try_join!(speak_slowly(customer, began), take_orders(till, began))?;
    Ok(())
}

async fn take_orders(till: DuplexStream, began: Instant) -> Result<(), LineError> {
    let mut lines = LimitedLines::new(BufReader::new(till), 80);
    let closing = began + Duration::from_millis(50);
    while let Ok(line) = timeout_at(closing, lines.next_line()).await {
        let Some(order) = line? else { return Ok(()) };
        println!("{} ms: {order}", began.elapsed().as_millis());
    }
    println!("{} ms: the kitchen closes", began.elapsed().as_millis());

    // The timeout has dropped a future, but no bytes.
    let late = lines.next_line().await?;
    println!("{} ms: {late:?}", began.elapsed().as_millis());
    Ok(())
}

async fn speak_slowly(mut customer: DuplexStream, began: Instant) -> Result<(), LineError> {
    for (millis, bytes) in [(10, "salad\n"), (30, "soup\npiz"), (70, "za\n")] {
        sleep_until(began + Duration::from_millis(millis)).await;
        customer.write_all(bytes.as_bytes()).await?;
    }
    Ok(())
}
