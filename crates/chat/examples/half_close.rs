//! A guest who has said everything, and still listens.
//!
//! Run it with `cargo run -p chat --example half_close`. It prints who may still say what
//! after one end has ended its direction, and after the other has dropped its socket.
//!
//! Read along in `docs/09-chat.md`.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut guest = TcpStream::connect(listener.local_addr()?).await?;
    let (mut room, _) = listener.accept().await?;

    guest.write_all(b"good night").await?;
    guest.shutdown().await?;
    if guest.write_all(b"one more thing").await.is_err() {
        println!("the guest can say nothing more");
    }

    // It reads up to the end, which is a `read` of 0 bytes.
    let mut heard = String::new();
    room.read_to_string(&mut heard).await?;
    println!("the room has heard all of it: {heard}");

    room.write_all(b"sleep well").await?;
    drop(room);
    let mut buffer = [0; 64];
    let count = guest.read(&mut buffer).await?;
    println!("the guest reads: {}", buffer[..count].escape_ascii());
    let count = guest.read(&mut buffer).await?;
    println!("the room has hung up: {count} bytes");
    Ok(())
}
