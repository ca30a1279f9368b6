//! You see: a client stops reading, and all others get nothing more.
//! Why: one task writes to all of them in turn, and awaits each write. A write to a client
//! who doesn't read ends only when that one reads again.
//! The fix: a task for each client, and a bounded queue from which it takes.

use std::future::pending;
use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, Lines, duplex};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (to_ann, ann) = duplex(16);
    let (to_bo, bo) = duplex(16);
    tokio::spawn(stare_out_of_the_window(bo));
    tokio::try_join!(
        call_numbers(vec![to_bo, to_ann]),
        listen(BufReader::new(ann).lines())
    )?;
    println!("room: all numbers are called");
    Ok(())
}

async fn call_numbers(mut guests: Vec<DuplexStream>) -> io::Result<()> {
    for number in 17..=22 {
        sleep(Duration::from_secs(1)).await;
        for guest in &mut guests {
            guest.write_all(format!("no {number}\n").as_bytes()).await?;
        }
    }
    Ok(())
}

async fn listen(mut lines: Lines<BufReader<DuplexStream>>) -> io::Result<()> {
    while let Some(line) = lines.next_line().await? {
        println!("Ann: {line}");
    }
    Ok(())
}

async fn stare_out_of_the_window(bo: DuplexStream) {
    let _unread = bo;
    pending().await
}
