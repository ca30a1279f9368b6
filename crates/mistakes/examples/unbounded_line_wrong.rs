//! You see: the more a client sends without a newline, the more memory is in use.
//! Why: `next_line` and `read_line` keep all they have read of a line, however long it is.
//! The fix: a reader that has a limit, and refuses what's longer.

use std::io;

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt, BufReader, repeat};

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // A guest who says one short word, and then never pauses. The limit is only there so
    // that the program ends.
    let guest = b"soup\n".chain(repeat(b'a').take(1 << 20));
    take_orders(BufReader::new(guest)).await
}

async fn take_orders(guest: impl AsyncBufRead + Unpin) -> io::Result<()> {
    let mut lines = guest.lines();
    // It keeps what has come of a line until its end comes, however long that takes.
    while let Some(order) = lines.next_line().await? {
        println!("till: an order of {} bytes", order.len());
    }
    Ok(())
}
