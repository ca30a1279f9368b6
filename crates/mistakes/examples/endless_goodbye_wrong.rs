//! You see: the server is told to stop, and doesn't end while a client doesn't read.
//! Why: `write_all` waits until there's room for the last byte. Nothing says how long that
//! may take.
//! The fix: a `timeout` around all goodbyes.

use std::future::pending;
use std::io;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, Lines, duplex};
use tokio::task::JoinSet;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (to_ann, ann) = duplex(8);
    let (to_bo, bo) = duplex(8);
    tokio::spawn(doze(bo));
    let listening = tokio::spawn(listen(BufReader::new(ann).lines()));

    let mut goodbyes = JoinSet::new();
    for guest in [to_ann, to_bo] {
        goodbyes.spawn(say_goodbye(guest));
    }
    while let Some(said) = goodbyes.join_next().await {
        said??;
    }
    listening.await??;
    println!("restaurant: we are closed");
    Ok(())
}

async fn say_goodbye(mut guest: DuplexStream) -> io::Result<()> {
    guest.write_all(b"we close, good night\n").await
}

async fn listen(mut lines: Lines<BufReader<DuplexStream>>) -> io::Result<()> {
    while let Some(line) = lines.next_line().await? {
        println!("Ann reads: {line}");
    }
    Ok(())
}

async fn doze(bo: DuplexStream) {
    let _unread = bo;
    pending().await
}
