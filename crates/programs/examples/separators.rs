//! Bytes up to a separator: one with a limit, and all of them without.
//!
//! Run it with `cargo run -p programs --example separators`. It prints what two readers make
//! of the same slips.
//!
//! Read along in `docs/12-parts-of-a-command.md`.

use std::io;

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt};

/// How long a slip may be, with its end.
const MAX_SLIP_BYTES: u64 = 10;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    for bytes in ["salad\nsoup", "spaghetti\nlasagna al forno\nsoup\n"] {
        println!("\"{}\"", bytes.escape_default());
        read_limited(bytes.as_bytes()).await?;
        read_all(bytes.as_bytes()).await?;
    }
    Ok(())
}

async fn read_limited(till: impl AsyncBufRead + Unpin) -> io::Result<()> {
    let mut till = till.take(0);
    let mut slip = Vec::new();
    loop {
        till.set_limit(MAX_SLIP_BYTES);
        slip.clear();
        till.read_until(b'\n', &mut slip).await?;
        match slip.strip_suffix(b"\n") {
            Some(whole) => println!("  read_until: {}", whole.escape_ascii()),
            None if slip.is_empty() => return Ok(()),
            None if till.limit() > 0 => println!("  read_until: {}, cut off", slip.escape_ascii()),
            // What comes next is the rest of this slip, so don't read on.
            None => {
                println!("  read_until: {}, too long", slip.escape_ascii());
                return Ok(());
            }
        }
    }
}

async fn read_all(till: impl AsyncBufRead + Unpin) -> io::Result<()> {
    let mut slips = till.split(b'\n');
    while let Some(slip) = slips.next_segment().await? {
        println!("  split: {}", slip.escape_ascii());
    }
    Ok(())
}
