//! At most `MAX_LINE_BYTES` are kept of any line, and a longer one ends the conversation.

use std::io;

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt, BufReader, repeat};

/// The longest order that a guest may give.
const MAX_LINE_BYTES: usize = 100;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let guest = b"soup\n".chain(repeat(b'a').take(1 << 20));
    if let Err(error) = take_orders(BufReader::new(guest)).await {
        println!("till: {error}, goodbye");
    }
}

async fn take_orders(mut guest: impl AsyncBufRead + Unpin) -> io::Result<()> {
    let mut order = Vec::new();
    while read_line(&mut guest, &mut order).await? {
        println!("till: an order of {} bytes", order.len());
        order.clear();
    }
    Ok(())
}

/// Reads until `line` has all of a line but its newline. Returns `false` where the input
/// ends instead.
async fn read_line(
    reader: &mut (impl AsyncBufRead + Unpin),
    line: &mut Vec<u8>,
) -> io::Result<bool> {
    loop {
        let buffer = reader.fill_buf().await?;
        if buffer.is_empty() && line.is_empty() {
            return Ok(false);
        }
        if buffer.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let newline = buffer.iter().position(|byte| *byte == b'\n');
        let length = newline.unwrap_or(buffer.len());
        if line.len() + length > MAX_LINE_BYTES {
            return Err(io::Error::other("that's too long"));
        }
        line.extend_from_slice(&buffer[..length]);
        reader.consume(length + usize::from(newline.is_some()));
        if newline.is_some() {
            return Ok(true);
        }
    }
}
