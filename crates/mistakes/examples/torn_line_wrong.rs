//! You see: two messages run into each other, and the end of the first is missing.
//! Why: `write_all` has written a part when `select!` drops it. That can't be taken back, and
//! the next message is written right behind it.
//! The fix: begin nothing else before a line is written to its end.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, Lines, duplex};
use tokio::time::sleep;

const LINES: [&str; 2] = ["your pizza is ready\n", "we close at ten\n"];

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (kitchen, guest) = duplex(12);
    tokio::try_join!(call(kitchen), listen_slowly(BufReader::new(guest).lines()))?;
    Ok(())
}

async fn call(mut guest: DuplexStream) -> io::Result<()> {
    for line in LINES {
        tokio::select! {
            written = guest.write_all(line.as_bytes()) => written?,
            () = sleep(Duration::from_secs(1)) => println!("kitchen: that one is slow"),
        }
    }
    Ok(())
}

async fn listen_slowly(mut lines: Lines<BufReader<DuplexStream>>) -> io::Result<()> {
    sleep(Duration::from_millis(1500)).await;
    while let Some(line) = lines.next_line().await? {
        println!("guest: {line}");
    }
    Ok(())
}
