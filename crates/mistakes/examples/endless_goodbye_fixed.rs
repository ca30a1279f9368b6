//! All guests together have two seconds to read the goodbye. Those who don't are cut off.

use std::future::pending;
use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, Lines, duplex};
use tokio::task::JoinSet;
use tokio::time::timeout;

/// How long the guests have to read the last line.
const GOODBYE_TIME: Duration = Duration::from_secs(2);

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
    let all_said = async { while goodbyes.join_next().await.is_some() {} };
    let in_time = timeout(GOODBYE_TIME, all_said).await.is_ok();
    println!("restaurant: has everybody read it? {in_time}");
    // This ends the tasks that still write.
    drop(goodbyes);
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
