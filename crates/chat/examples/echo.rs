//! A server that sends back whatever it gets, to everybody at once.
//!
//! Run it with `cargo run -p chat --example echo`. It prints
//! `listening on 127.0.0.1:7879`, and runs until Ctrl-C ends it. Then, in another terminal:
//! `nc 127.0.0.1 7879`, or `just run-chat --join 127.0.0.1:7879`
//!
//! Read along in `docs/09-chat.md`.

use std::env;

use anyhow::Context;
use tokio::io::copy;
use tokio::net::{TcpListener, TcpStream};
use tokio::select;
use tokio::signal::ctrl_c;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let address = env::args().nth(1).unwrap_or("127.0.0.1:7879".into());
    let listener = TcpListener::bind(&address)
        .await
        .with_context(|| format!("cannot listen on {address}"))?;
    select! {
        // It's polled first, so Ctrl-C is heard before anybody knows the address.
        biased;
        result = ctrl_c() => Ok(result?),
        result = serve(listener) => result,
    }
}

async fn serve(listener: TcpListener) -> anyhow::Result<()> {
    println!("listening on {}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        // A task for each connection: none of them waits for another.
        tokio::spawn(echo(stream));
    }
}

async fn echo(mut stream: TcpStream) {
    let (mut reader, mut writer) = stream.split();
    // If the other end doesn't read, this doesn't either: it has no more than one buffer.
    if let Err(error) = copy(&mut reader, &mut writer).await {
        eprintln!("a connection broke: {error}");
    }
}
