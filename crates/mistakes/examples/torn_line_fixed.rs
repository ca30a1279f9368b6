//! The write isn't dropped when the time is up, but awaited again, up to its end.

use std::io;
use std::pin::pin;
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
        let mut write = pin!(guest.write_all(line.as_bytes()));
        loop {
            tokio::select! {
                written = &mut write => break written?,
                () = sleep(Duration::from_secs(1)) => println!("kitchen: that one is slow"),
            }
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
