//! Bytes passed both ways between each client and a target.
//!
//! Run it with `cargo run -p programs --bin relay-solution -- 127.0.0.1:0 <target>`. It
//! prints where it listens, and serves clients until Ctrl-C.
//!
//! What it has to do stands in `docs/12-programs-to-try-next.md`.

use std::env;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{ReadHalf, WriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::ctrl_c;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tokio::{select, try_join};

const WRONG_USAGE: u8 = 2;

/// How many clients are served at once.
const MAX_CLIENTS: usize = 64;

/// How many bytes of a direction are held, besides what the sockets' buffers hold.
const BUFFER_BYTES: usize = 64 * 1_024;

/// After how long without any byte a client is closed.
const SILENCE_TIMEOUT: Duration = Duration::from_secs(10);

/// How long the clients may go on after Ctrl-C.
const STOP_TIMEOUT: Duration = Duration::from_secs(5);

/// How long to wait when a client can't be accepted.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let words: Vec<_> = env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().parse::<SocketAddr>())
        .collect();
    let [Ok(listen), Ok(target)] = words[..] else {
        return Ok(wrong_usage("there should be two addresses with a port"));
    };
    let listener = match TcpListener::bind(listen).await {
        Ok(listener) => listener,
        Err(error) => return Ok(wrong_usage(&format!("{listen} can't be bound: {error}"))),
    };
    writeln!(io::stdout(), "listening on {}", listener.local_addr()?)?;
    let mut clients = JoinSet::new();
    select! {
        () = accept(listener, target, &mut clients) => {}
        signal = ctrl_c() => signal?,
    }
    // Those that are left after this time are aborted with the set.
    let _ = timeout(STOP_TIMEOUT, clients.join_all()).await;
    Ok(ExitCode::SUCCESS)
}

fn wrong_usage(reason: &str) -> ExitCode {
    eprintln!("{reason}; usage: relay <listen> <target>");
    WRONG_USAGE.into()
}

/// Gives each client a task of its own, for as long as the program runs.
async fn accept(listener: TcpListener, target: SocketAddr, clients: &mut JoinSet<()>) {
    loop {
        while clients.try_join_next().is_some() {}
        if clients.len() == MAX_CLIENTS {
            clients.join_next().await;
        }
        let Ok((connection, client)) = listener.accept().await else {
            // Too many files may be open.
            sleep(ACCEPT_PAUSE).await;
            continue;
        };
        clients.spawn(async move {
            if let Err(error) = serve(connection, target).await {
                eprintln!("the client {client} was closed: {error:#}");
            }
        });
    }
}

/// Serves a client until both directions are closed, one breaks, or both are silent.
/// However it ends, both connections are dropped.
async fn serve(mut client: TcpStream, target: SocketAddr) -> anyhow::Result<()> {
    let latest = Latest(Mutex::new(Instant::now()));
    let relaying = async {
        let mut target = TcpStream::connect(target)
            .await
            .context("the target can't be reached")?;
        client.set_nodelay(true)?;
        target.set_nodelay(true)?;
        let (client_input, client_output) = client.split();
        let (target_input, target_output) = target.split();
        try_join!(
            pass(client_input, target_output, &latest),
            pass(target_input, client_output, &latest),
        )?;
        Ok(())
    };
    select! {
        result = relaying => result,
        () = latest.silence() => bail!("no byte passed for {SILENCE_TIMEOUT:?}"),
    }
}

/// Passes on bytes of one direction until its end, and then the end.
async fn pass(mut from: ReadHalf<'_>, mut to: WriteHalf<'_>, latest: &Latest) -> io::Result<()> {
    let mut buffer = vec![0; BUFFER_BYTES];
    loop {
        let count = from.read(&mut buffer).await?;
        if count == 0 {
            return to.shutdown().await;
        }
        latest.set();
        let mut sent = 0;
        // Each part that's sent counts against silence, which `write_all` wouldn't tell.
        while sent < count {
            sent += to.write(&buffer[sent..count]).await?;
            latest.set();
        }
    }
}

/// When the latest byte of a client passed, in either direction.
struct Latest(Mutex<Instant>);

impl Latest {
    fn set(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    /// Waits until no byte has passed for long enough.
    async fn silence(&self) {
        loop {
            let latest = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if latest.elapsed() >= SILENCE_TIMEOUT {
                return;
            }
            sleep_until(latest + SILENCE_TIMEOUT).await;
        }
    }
}
