//! Three lines, one of them too long, read with tokio-util's codec and with a reader of ours.
//!
//! Run it with `cargo run -p chat --example codec`. It prints what each of the two makes of
//! them, and where its loop ends.
//!
//! Read along in `docs/09-chat.md`.

use futures::StreamExt;
use pipes::lines::{LimitedLines, LineError};
use tokio_util::codec::{FramedRead, LinesCodec};

const MAX_BYTES: usize = 5;
const ARRIVING: &[u8] = b"hello\nfar too long\nbye\n";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("LinesCodec");
    let mut lines = FramedRead::new(ARRIVING, LinesCodec::new_with_max_length(MAX_BYTES));
    while let Some(line) = lines.next().await {
        println!("  {line:?}");
    }
    println!("  the loop ends");
    // That wasn't the end of what arrives.
    while let Some(line) = lines.next().await {
        println!("  {line:?}");
    }

    println!("LimitedLines");
    let mut lines = LimitedLines::new(ARRIVING, MAX_BYTES);
    loop {
        match lines.next_line().await {
            Ok(None) | Err(LineError::Io(_)) => break,
            line => println!("  {line:?}"),
        }
    }
    println!("  the loop ends");
}
