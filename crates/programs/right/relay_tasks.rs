//! `relay`: passes bytes both ways between clients and a target.
//!
//! Each client has a task, and that one has a task for each direction. A semaphore holds the places
//! of the clients. Two `watch` channels do the rest: one per client holds the time at which a byte
//! passed last, and one for all says that what's left is to be closed.

use std::io::Write;
use std::net::SocketAddr;
use std::pin::pin;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use futures::FutureExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until, timeout};

const PLACES: u32 = 64;
const BUFFER: usize = 64 * 1024;
const SILENCE: Duration = Duration::from_secs(10);
/// How long the clients may go on after Ctrl-C.
const GRACE: Duration = Duration::from_secs(5);
/// How long to leave the system alone after it couldn't give us a connection.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

fn main() -> ExitCode {
    let (listen, target) = match parse_arguments(std::env::args().skip(1)) {
        Ok(addresses) => addresses,
        Err(error) => return wrong_usage(&error),
    };
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("no runtime: {error}");
            return ExitCode::FAILURE;
        }
    };
    runtime.block_on(async {
        let listener = match TcpListener::bind(listen).await {
            Ok(listener) => listener,
            Err(error) => return wrong_usage(&anyhow::Error::new(error).context(listen)),
        };
        match serve(listener, target).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{error:#}");
                ExitCode::FAILURE
            }
        }
    })
}

fn wrong_usage(error: &anyhow::Error) -> ExitCode {
    eprintln!("{error:#}\nusage: relay <listen> <target>");
    ExitCode::from(2)
}

fn parse_arguments(
    mut arguments: impl Iterator<Item = String>,
) -> anyhow::Result<(SocketAddr, SocketAddr)> {
    let (Some(listen), Some(target), None) = (arguments.next(), arguments.next(), arguments.next())
    else {
        bail!("two addresses are needed");
    };
    let listen = listen.parse().with_context(|| listen)?;
    let target = target.parse().with_context(|| target)?;
    Ok((listen, target))
}

async fn serve(listener: TcpListener, target: SocketAddr) -> anyhow::Result<()> {
    let places = Arc::new(Semaphore::new(PLACES as usize));
    let (close, closing) = watch::channel(false);
    // Polled once, so that Ctrl-C is watched for before anybody knows that we're listening.
    let mut interrupt = pin!(tokio::signal::ctrl_c());
    let interrupted = interrupt.as_mut().now_or_never();
    {
        let mut stdout = std::io::stdout().lock();
        writeln!(stdout, "listening on {}", listener.local_addr()?)?;
        stdout.flush()?;
    }

    if let Some(signal) = interrupted {
        return signal.context("Ctrl-C");
    }
    tokio::select! {
        signal = interrupt => signal?,
        never = accept(&listener, target, &places, &closing) => match never? {},
    }

    // Those who wait for a place are in the listener's queue, and end with it.
    drop(listener);
    // Whoever has all places knows that all clients are gone.
    if timeout(GRACE, places.acquire_many(PLACES)).await.is_err() {
        close.send_replace(true);
        let _all = places.acquire_many(PLACES).await?;
    }
    Ok(())
}

async fn accept(
    listener: &TcpListener,
    target: SocketAddr,
    places: &Arc<Semaphore>,
    closing: &watch::Receiver<bool>,
) -> anyhow::Result<std::convert::Infallible> {
    loop {
        // First the place and then the client, who waits in the system's queue until there's one.
        let place = Arc::clone(places).acquire_owned().await?;
        match listener.accept().await {
            Ok((client, _)) => {
                tokio::spawn(attend(client, target, closing.clone(), place));
            }
            Err(error) => {
                // Such as too many open files, which won't be better right away.
                eprintln!("can't accept: {error}");
                sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

/// Serves one client until both its connections are closed, and only then gives back its place.
async fn attend(
    client: TcpStream,
    target: SocketAddr,
    mut closing: watch::Receiver<bool>,
    place: OwnedSemaphorePermit,
) {
    let (passed, last) = watch::channel(Instant::now());
    // The directions run as tasks of this set, because one never waits for the other. They own the
    // connections, which are therefore closed once the set is shut down.
    let mut directions = JoinSet::new();
    tokio::select! {
        result = pass_both(client, target, passed, &mut directions) => {
            if let Err(error) = result {
                eprintln!("{error:#}");
            }
        }
        () = silence(last) => eprintln!("closed after silence"),
        _ = closing.wait_for(|closing| *closing) => {}
    }
    directions.shutdown().await;
    drop(place);
}

async fn pass_both(
    client: TcpStream,
    target: SocketAddr,
    passed: watch::Sender<Instant>,
    directions: &mut JoinSet<anyhow::Result<()>>,
) -> anyhow::Result<()> {
    let server = TcpStream::connect(target)
        .await
        .with_context(|| format!("can't connect to {target}"))?;
    // Pieces are passed on as they come. To wait for more of them isn't our business.
    client.set_nodelay(true)?;
    server.set_nodelay(true)?;

    let (from_client, to_client) = client.into_split();
    let (from_server, to_server) = server.into_split();
    directions.spawn(pass(from_client, to_server, passed.clone()));
    directions.spawn(pass(from_server, to_client, passed));
    // An error ends both directions, and the end of one is only its own.
    while let Some(ended) = directions.join_next().await {
        ended??;
    }
    Ok(())
}

/// One direction, until its sender closes its half. What it has read is sent before it reads more,
/// which is all the back-pressure there needs to be.
async fn pass(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    passed: watch::Sender<Instant>,
) -> anyhow::Result<()> {
    let mut buffer = vec![0; BUFFER];
    loop {
        let read = from.read(&mut buffer).await.context("read")?;
        if read == 0 {
            return to.shutdown().await.context("shutdown");
        }
        passed.send_replace(Instant::now());
        let mut rest = &buffer[..read];
        // Not `write_all`, because every byte that's sent counts as a sign of life.
        while !rest.is_empty() {
            let written = to.write(rest).await.context("write")?;
            if written == 0 {
                bail!("the connection takes no more bytes");
            }
            passed.send_replace(Instant::now());
            rest = &rest[written..];
        }
    }
}

/// Returns once no byte has passed for long enough. It sleeps until the earliest time at which that
/// can be, and looks only then whether bytes have passed in the meantime.
async fn silence(last: watch::Receiver<Instant>) {
    loop {
        let deadline = *last.borrow() + SILENCE;
        if deadline <= Instant::now() {
            return;
        }
        sleep_until(deadline).await;
    }
}
