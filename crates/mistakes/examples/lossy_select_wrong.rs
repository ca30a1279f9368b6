//! You see: the beginning of a line is gone.
//! Why: `select!` drops the futures that didn't come first. What `read_line` has read
//! by then is in its future, and is dropped with it.
//! The fix: a read that keeps its progress elsewhere, such as `next_line`.

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
    let mut reader = BufReader::new(till);
    let mut clock = interval(Duration::from_secs(1));
    loop {
        let mut order = String::new();
        tokio::select! {
            read = reader.read_line(&mut order) => match read? {
                0 => return Ok(()),
                _ => println!("till: you want {}", order.trim_end()),
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
