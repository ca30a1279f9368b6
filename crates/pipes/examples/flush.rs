//! Bytes that wait in a buffer until someone flushes it.
//!
//! Run it with `cargo run -p pipes --example flush`. It prints what has arrived in the
//! kitchen before the flush, after it, and when the buffer was dropped without one.
//!
//! Read along in `docs/07-reading-and-writing.md`.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, BufWriter, DuplexStream, duplex};
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (till, mut kitchen) = duplex(64);
    let mut till = BufWriter::new(till);

    till.write_all(b"pizza\n").await?;
    println!("before the flush: {}", arrived(&mut kitchen).await?);
    till.flush().await?;
    println!("after the flush: {}", arrived(&mut kitchen).await?);

    till.write_all(b"salad\n").await?;
    drop(till);
    println!("after the drop: {}", arrived(&mut kitchen).await?);
    Ok(())
}

async fn arrived(kitchen: &mut DuplexStream) -> io::Result<String> {
    let mut buffer = [0; 64];
    match timeout(Duration::from_millis(10), kitchen.read(&mut buffer)).await {
        Ok(count) => Ok(format!("\"{}\"", buffer[..count?].escape_ascii())),
        Err(_) => Ok("nothing yet".into()),
    }
}
