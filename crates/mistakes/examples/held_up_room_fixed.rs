//! Each guest has a task and a receiver. The numbers go into a `broadcast`, which never
//! waits, so only the task of the guest who doesn't read is held up.

use std::future::pending;
use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, Lines, duplex};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::broadcast::{Receiver, Sender};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (to_ann, ann) = duplex(16);
    let (to_bo, bo) = duplex(16);
    tokio::spawn(stare_out_of_the_window(bo));
    // A guest may be behind by this many numbers.
    let numbers = Sender::new(4);
    tokio::spawn(write_numbers(to_bo, numbers.subscribe()));
    tokio::spawn(write_numbers(to_ann, numbers.subscribe()));
    let ((), heard) = tokio::join!(call_numbers(numbers), listen(BufReader::new(ann).lines()));
    println!("room: all numbers are called");
    heard
}

async fn call_numbers(numbers: Sender<u32>) {
    for number in 17..=22 {
        sleep(Duration::from_secs(1)).await;
        // An error would mean that nobody is here.
        numbers.send(number).ok();
    }
}

async fn write_numbers(mut guest: DuplexStream, mut numbers: Receiver<u32>) -> io::Result<()> {
    loop {
        let line = match numbers.recv().await {
            Ok(number) => format!("no {number}\n"),
            Err(RecvError::Lagged(missed)) => format!("{missed} missed\n"),
            Err(RecvError::Closed) => return Ok(()),
        };
        guest.write_all(line.as_bytes()).await?;
    }
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
