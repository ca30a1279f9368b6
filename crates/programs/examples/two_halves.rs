//! A connection whose halves are in two tasks, and how the end of one reaches the other.
//!
//! Run it with `cargo run -p programs --example two_halves`. It prints what the guest reads.
//!
//! Read along in `docs/12-parts-of-a-server.md`.

use std::io;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::select;
use tokio::sync::mpsc::{self, Receiver, Sender};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut guest = TcpStream::connect(listener.local_addr()?).await?;
    let (stream, _) = listener.accept().await?;
    let server = tokio::spawn(serve(stream));

    guest.write_all(b"pizza\nsoup\n").await?;
    guest.shutdown().await?;
    let mut replies = String::new();
    guest.read_to_string(&mut replies).await?;
    print!("{replies}");
    println!("that was all");
    server.await?
}

async fn serve(guest: TcpStream) -> anyhow::Result<()> {
    let (input, output) = guest.into_split();
    let (to_writer, replies) = mpsc::channel(16);
    let writer = tokio::spawn(write(output, replies));
    let heard = read(input, to_writer).await;
    // The sender is gone, so `write` ends after the last reply.
    writer.await??;
    Ok(heard?)
}

async fn read(input: OwnedReadHalf, to_writer: Sender<String>) -> io::Result<()> {
    let mut lines = BufReader::new(input).lines();
    loop {
        let line = select! {
            line = lines.next_line() => line?,
            // The writer is gone, and this guest may never say anything again.
            () = to_writer.closed() => return Ok(()),
        };
        let Some(line) = line else { return Ok(()) };
        to_writer.send(format!("{line} is coming\n")).await.ok();
    }
}

async fn write(mut output: OwnedWriteHalf, mut replies: Receiver<String>) -> io::Result<()> {
    while let Some(reply) = replies.recv().await {
        output.write_all(reply.as_bytes()).await?;
    }
    // `output` is dropped here, which ends this direction.
    Ok(())
}
