//! `Lines` keeps what has been read of a line, so dropping `next_line` loses nothing.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex};
use tokio::time::{interval, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (guest, till) = duplex(64);
    tokio::try_join!(speak_slowly(guest), take_orders(till))?;
    Ok(())
}

async fn take_orders(till: DuplexStream) -> io::Result<()> {
    let mut lines = BufReader::new(till).lines();
    let mut clock = interval(Duration::from_secs(1));
    loop {
        tokio::select! {
            line = lines.next_line() => match line? {
                None => return Ok(()),
                Some(order) => println!("till: you want {order}"),
            },
            _ = clock.tick() => println!("till: I'm listening"),
        }
    }
}

async fn speak_slowly(mut guest: DuplexStream) -> io::Result<()> {
    guest.write_all(b"no meat ").await?;
    sleep(Duration::from_millis(1500)).await;
    guest.write_all(b"balls\n").await
}
