//! The kinds of errors that input and output meet most often.
//!
//! Run it with `cargo run -p programs --example error_kinds`. It prints a kind for each of
//! three calls.
//!
//! Read along in `docs/12-parts-of-a-command.md`.

use std::io::{self, ErrorKind};
use std::net::Ipv4Addr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut meal = [0; 5];
    // A slice of bytes is a reader, too.
    match (&b"piz"[..]).read_exact(&mut meal).await {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
            println!("read_exact: it ended too early")
        }
        other => println!("read_exact: {other:?}"),
    }

    let till = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = till.local_addr()?;
    let mut guest = TcpStream::connect(address).await?;
    guest.write_all(b"good night").await?;
    let (socket, _) = till.accept().await?;
    // It's dropped while the guest's words are still unread in it.
    socket.readable().await?;
    drop(socket);
    println!(
        "read: {:?}",
        guest.read(&mut meal).await.map_err(|error| error.kind())
    );

    drop(till);
    let refused = TcpStream::connect(address).await;
    println!(
        "connect: {:?}",
        refused.map_err(|error| error.kind()).map(drop)
    );
    Ok(())
}
