//! An echo server on the loop, and its guests on threads of their own.

use std::io::{self, Read};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::panic::resume_unwind;
use std::thread;

use event_loop::executor::spawn;
use event_loop::reactor::{self, Listener, Stream};
use futures::channel::oneshot;

use crate::common::{TIMEOUT, in_time};

/// Runs an echo server on a thread, until the guests on another one have left.
pub fn serve_while(guests: impl FnOnce(SocketAddr) + Send + 'static) {
    in_time(|| {
        let block_on = reactor::block_on(async {
            let listener = Listener::bind(any_port()).unwrap();
            let address = listener.local_addr().unwrap();
            spawn(serve(listener));
            on_a_thread(move || guests(address)).await;
        });
        block_on.unwrap();
    });
}

pub async fn serve(mut listener: Listener) {
    loop {
        let stream = listener.accept().await.unwrap();
        // A guest that hangs up is no news.
        spawn(async { drop(echo(stream).await) });
    }
}

pub async fn echo(mut stream: Stream) -> io::Result<()> {
    let mut buffer = [0; 1024];
    loop {
        match stream.read(&mut buffer).await? {
            0 => return Ok(()),
            length => stream.write_all(&buffer[..length]).await?,
        }
    }
}

/// Returns a listener, and guests that are connected to it, though it may not know yet.
pub fn open(guests: usize) -> (Listener, Vec<TcpStream>) {
    let listener = Listener::bind(any_port()).unwrap();
    let address = listener.local_addr().unwrap();
    (listener, (0..guests).map(|_| connect(address)).collect())
}

pub fn any_port() -> SocketAddr {
    (Ipv4Addr::LOCALHOST, 0).into()
}

pub fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(TIMEOUT / 2)).unwrap();
    stream
}

pub fn read(stream: &mut TcpStream, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    stream.read_exact(&mut bytes).unwrap();
    bytes
}

/// Runs blocking code on a thread of its own, and waits for it on the loop.
pub async fn on_a_thread<T: Send + 'static>(code: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = oneshot::channel();
    let thread = thread::spawn(move || drop(sender.send(code())));
    match receiver.await {
        Ok(output) => output,
        Err(_) => resume_unwind(thread.join().unwrap_err()),
    }
}
