//! A server that takes a place before it takes a guest, so that those who are too many wait
//! at the door.
//!
//! Run it with `cargo run -p programs --example place_before_accept`. It prints who sits and
//! who waits, and that closing time comes while all places are taken.
//!
//! Read along in `docs/12-parts-of-a-server.md`.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy, sink};
use tokio::net::{TcpListener, TcpStream};
use tokio::select;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    // An address that's parsed first, as one from the command line would be.
    let door = "127.0.0.1:0".parse::<SocketAddr>()?;
    let listener = TcpListener::bind(door).await?;
    let address = listener.local_addr()?;
    let evening = async {
        let mut ada = TcpStream::connect(address).await?;
        println!("Ada hears: {}", hear(&mut ada).await?);
        let mut bo = TcpStream::connect(address).await?;
        let hears_nothing = timeout(Duration::from_millis(50), hear(&mut bo))
            .await
            .is_err();
        println!("Bo is connected, and hears nothing: {hears_nothing}");
        drop(ada);
        println!("Bo hears: {}", hear(&mut bo).await?);
        anyhow::Ok(bo)
    };

    let mut guests = JoinSet::new();
    // The last guest is still here, so `serve` waits for a place, and not in `accept`.
    let bo = select! {
        result = evening => result?,
        result = serve(&listener, &mut guests) => return result,
    };
    println!("the door is closed");
    drop(bo);
    while guests.join_next().await.is_some() {}
    println!("everybody has left");
    Ok(())
}

async fn serve(listener: &TcpListener, guests: &mut JoinSet<()>) -> anyhow::Result<()> {
    let seats = Arc::new(Semaphore::new(1));
    loop {
        let seat = Arc::clone(&seats).acquire_owned().await?;
        let guest = select! {
            accepted = listener.accept() => accepted?.0,
            // Who has left is taken out at once, and not only when somebody comes.
            Some(_) = guests.join_next() => continue,
        };
        guests.spawn(async move {
            if let Err(error) = welcome(guest).await {
                eprintln!("a connection broke: {error}");
            }
            drop(seat);
        });
    }
}

async fn welcome(mut guest: TcpStream) -> io::Result<()> {
    guest.write_all(b"welcome").await?;
    copy(&mut guest, &mut sink()).await?;
    Ok(())
}

async fn hear(guest: &mut TcpStream) -> anyhow::Result<String> {
    let mut word = [0; 7];
    guest.read_exact(&mut word).await.context("no welcome")?;
    Ok(String::from_utf8_lossy(&word).into_owned())
}
