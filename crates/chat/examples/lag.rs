//! A room of four lines, and a guest who is further behind than that.
//!
//! Run it with `cargo run -p chat --example lag`. It prints how far behind Bo is, and what
//! Bo hears and misses.
//!
//! Read along in `docs/09-the-room-as-an-actor.md`.

use tokio::sync::broadcast::{self, Receiver, error::RecvError};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let (room, mut bo) = broadcast::channel(4);
    for number in 1..=10 {
        // It isn't awaited: the room doesn't wait.
        room.send(number)?;
    }
    println!("Bo is {} lines behind", bo.len());
    hear(&mut bo).await;
    hear(&mut bo).await;

    room.send(11)?;
    room.send(12)?;
    println!("Bo is {} lines behind", bo.len());
    drop(room);
    while hear(&mut bo).await {}
    Ok(())
}

/// Takes what comes next. Returns `false` at the end.
async fn hear(guest: &mut Receiver<u32>) -> bool {
    match guest.recv().await {
        Ok(number) => println!("Bo hears line {number}"),
        Err(RecvError::Lagged(missed)) => println!("Bo has missed {missed}"),
        Err(RecvError::Closed) => return false,
    }
    true
}
