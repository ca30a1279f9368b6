//! A guest who writes and writes, and a room that doesn't read.
//!
//! Run it with `cargo run -p chat --example flow_control`. It prints when the guest has
//! stopped, and what makes it go on.
//!
//! Read along in `docs/09-chat.md`.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy, sink};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

const TEXT: &[u8] = &[b'x'; 64 << 10];

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut guest = TcpStream::connect(listener.local_addr()?).await?;
    let (room, _) = listener.accept().await?;

    let sent = write_while_it_fits(&mut guest).await?;
    println!("nobody reads, and the guest has stopped");

    let mut room = room.take(sent);
    if copy(&mut room, &mut sink()).await? == sent {
        println!("the room has read all that was written");
    }
    guest.write_all(TEXT).await?;
    println!("the guest goes on");
    Ok(())
}

/// Writes until the system takes nothing more, and returns how many bytes it took.
async fn write_while_it_fits(guest: &mut TcpStream) -> io::Result<u64> {
    let mut sent = 0;
    // A `write` that's dropped has written nothing, so none is missing in the sum.
    while let Ok(count) = timeout(Duration::from_millis(500), guest.write(TEXT)).await {
        sent += count? as u64;
    }
    Ok(sent)
}
