//! An order that arrives in pieces, through a pipe that holds eight bytes.
//!
//! Run it with `cargo run -p pipes --example read`. It prints what arrives, and in
//! the end, `0: ""`.
//!
//! Read along in `docs/07-reading-and-writing.md`.

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, duplex};
use tokio::try_join;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let (customer, till) = duplex(8);
    try_join!(order(customer), listen(till))?;
    Ok(())
}

async fn order(mut customer: impl AsyncWrite + Unpin) -> io::Result<()> {
    // It waits while the pipe is full, and `customer` is dropped at the end.
    customer.write_all(b"pizza, no cheese\n").await
}

async fn listen(mut till: impl AsyncRead + Unpin) -> io::Result<()> {
    let mut buffer = [0; 100];
    loop {
        let count = till.read(&mut buffer).await?;
        println!("{count}: \"{}\"", buffer[..count].escape_ascii());
        if count == 0 {
            return Ok(());
        }
    }
}
