//! A hundred connections on one thread: the server returns to each guest what they say.
//!
//! Run it with `cargo run -p event-loop --example echo`. In the end, it prints
//! `100 of them have heard what they said`.
//!
//! Read along in `docs/10-sockets-on-one-thread.md`.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::thread;

use event_loop::executor::spawn;
use event_loop::reactor::{self, Listener, Stream};
use futures::channel::oneshot;

fn main() -> anyhow::Result<()> {
    reactor::block_on(async {
        // Port 0 is for any that's free.
        let listener = Listener::bind((Ipv4Addr::LOCALHOST, 0).into())?;
        let address = listener.local_addr()?;
        spawn(serve(listener));

        // The guests know nothing of async. They have a thread of their own, and block it.
        let (sender, all_have_left) = oneshot::channel();
        thread::spawn(move || sender.send(visit(address)));
        Ok(all_have_left.await??)
    })?
}

async fn serve(mut listener: Listener) {
    loop {
        match listener.accept().await {
            Ok(stream) => spawn(async {
                if let Err(error) = echo(stream).await {
                    eprintln!("a guest is gone: {error}");
                }
            }),
            Err(error) => return eprintln!("nobody else can come in: {error}"),
        }
    }
}

async fn echo(mut stream: Stream) -> io::Result<()> {
    let mut buffer = [0; 1024];
    loop {
        match stream.read(&mut buffer).await? {
            0 => return Ok(()),
            length => stream.write_all(&buffer[..length]).await?,
        }
    }
}

/// Opens all connections, and then speaks on each of them, on the last one first.
fn visit(address: SocketAddr) -> io::Result<()> {
    let mut guests = (0..100)
        .map(|_| TcpStream::connect(address))
        .collect::<io::Result<Vec<_>>>()?;
    println!("{} guests are here, and nobody has spoken", guests.len());

    let mut heard = 0;
    for (number, guest) in guests.iter_mut().enumerate().rev() {
        let said = format!("{number} soups, please");
        guest.write_all(said.as_bytes())?;
        let mut reply = vec![0; said.len()];
        guest.read_exact(&mut reply)?;
        heard += usize::from(reply == said.as_bytes());
    }
    println!("{heard} of them have heard what they said");
    Ok(())
}
