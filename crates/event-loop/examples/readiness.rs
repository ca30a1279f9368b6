//! Readiness, with mio alone: one socket, and what the system says of it.
//!
//! Run it with `cargo run -p event-loop --example readiness`. It prints
//! `WouldBlock`, and that the socket is ready, and what has come, two bytes at a time.
//!
//! Read along in `docs/10-sockets-on-one-thread.md`.

use std::io::{self, Read, Write};
use std::net::{self, Ipv4Addr};
use std::time::Duration;

use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};

fn main() -> anyhow::Result<()> {
    let (mut guest, mut stream) = connect()?;
    let mut poll = Poll::new()?;
    // The token is any number: it's what the system calls this socket from now on.
    poll.registry()
        .register(&mut stream, Token(7), Interest::READABLE)?;

    read_two(&mut stream);
    guest.write_all(b"soup")?;
    wait(&mut poll)?;
    read_two(&mut stream);
    wait(&mut poll)?;
    read_two(&mut stream);
    read_two(&mut stream);
    Ok(())
}

/// Rests until a socket is ready, or for half a second.
fn wait(poll: &mut Poll) -> io::Result<()> {
    let mut events = Events::with_capacity(16);
    poll.poll(&mut events, Some(Duration::from_millis(500)))?;
    let tokens: Vec<_> = events.iter().map(|event| event.token()).collect();
    println!("ready: {tokens:?}");
    Ok(())
}

fn read_two(stream: &mut TcpStream) {
    let mut buffer = [0; 2];
    match stream.read(&mut buffer) {
        Ok(length) => println!("read: {}", String::from_utf8_lossy(&buffer[..length])),
        Err(error) => println!("read: {:?}", error.kind()),
    }
}

/// Returns both ends of a connection: the guest's, and the server's, which never blocks.
fn connect() -> io::Result<(net::TcpStream, TcpStream)> {
    let listener = net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let guest = net::TcpStream::connect(listener.local_addr()?)?;
    let (stream, _) = listener.accept()?;
    stream.set_nonblocking(true)?;
    Ok((guest, TcpStream::from_std(stream)))
}
