//! The server: connections, a task for each, and an end in bounded time.

use std::io::{self, Write};
use std::pin::pin;
use std::time::Duration;

use tokio::net::{TcpListener, TcpSocket, TcpStream, lookup_host};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::guest::{refuse, welcome};
use crate::room::RoomHandle;

/// How long the guests have to read the last lines when the room closes.
const GOODBYE_TIME: Duration = Duration::from_millis(1500);

/// How many connections are refused politely at a time. More of them are just closed.
const MAX_REFUSALS: usize = 100;

/// How many connections may wait to be taken. With the 128 of [`TcpListener::bind`], most of
/// a thousand guests who come at once would wait for a question that isn't asked: their
/// system says that they're connected, but ours has dropped the connection.
const MAX_WAITING: u32 = 1024;

/// What the guests may do to the server.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How many of them there may be.
    pub guests: usize,
    /// How long one may say nothing.
    pub silence: Duration,
}

/// Listens on an address.
///
/// # Errors
///
/// Those of the system.
pub async fn listen(address: &str) -> io::Result<TcpListener> {
    let address = lookup_host(address)
        .await?
        .next()
        .ok_or(io::ErrorKind::AddrNotAvailable)?;
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    // Elsewhere than on Windows, a port stays taken for a while after a room has closed.
    #[cfg(not(windows))]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(MAX_WAITING)
}

/// Lets guests into `room` until `shutdown` is ready. Then it closes the room, and returns
/// when the guests have read so, or after 1.5 s at the latest.
pub async fn serve(
    listener: TcpListener,
    room: RoomHandle,
    limits: Limits,
    shutdown: impl Future<Output = ()>,
) {
    let mut guests = JoinSet::new();
    let mut refusals = JoinSet::new();
    let mut shutdown = pin!(shutdown);
    loop {
        let stream = tokio::select! {
            stream = accept(&listener) => stream,
            () = &mut shutdown => break,
        };
        // The tasks that have ended are taken out, for the sets to hold only those that run.
        while guests.try_join_next().is_some() {}
        while refusals.try_join_next().is_some() {}
        if guests.len() < limits.guests {
            guests.spawn(welcome(stream, room.clone(), limits.silence));
        } else if refusals.len() < MAX_REFUSALS {
            refusals.spawn(refuse(stream));
        }
    }
    drop(listener);
    let goodbye = async {
        room.close().await;
        while guests.join_next().await.is_some() {}
        while refusals.join_next().await.is_some() {}
    };
    // Those who don't read are cut off: dropping a `JoinSet` aborts its tasks.
    timeout(GOODBYE_TIME, goodbye).await.ok();
}

/// Takes the next connection, however often that fails before.
async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match try_accept(listener).await {
            Ok(stream) => return stream,
            Err(error) => {
                // Most likely too many files are open, so a connection has to end first.
                writeln!(io::stderr(), "cannot take a connection: {error}").ok();
                sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

async fn try_accept(listener: &TcpListener) -> io::Result<TcpStream> {
    let (stream, _) = listener.accept().await?;
    // A line is sent at once. The system would rather wait for more, to fill a packet.
    stream.set_nodelay(true)?;
    Ok(stream)
}
