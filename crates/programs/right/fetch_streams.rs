//! `fetch <url>...`: fetches URLs at most five at a time.
//!
//! The jobs are a stream of futures of which `buffer_unordered` keeps five going, all in one task;
//! dropping the stream drops them all. A job that waits to retry keeps its place.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use futures::stream::{self, StreamExt, TryStreamExt};
use reqwest::header::CONNECTION;
use reqwest::{Client, StatusCode, Url, redirect, retry};
use tokio::runtime;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time;

/// Requests under way at any time.
const LIMIT: usize = 5;
/// What an attempt has from connecting to the last byte.
const ATTEMPT: Duration = Duration::from_secs(2);
/// The waits before the retries.
const PAUSES: [Duration; 3] = [
    Duration::from_millis(100),
    Duration::from_millis(200),
    Duration::from_millis(400),
];

fn main() -> ExitCode {
    let targets = match targets() {
        Ok(targets) => targets,
        Err(error) => {
            eprintln!("fetch: {error:#}\nusage: fetch <url>...");
            return ExitCode::from(2);
        }
    };
    match run(targets) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("fetch: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(targets: Vec<Target>) -> Result<ExitCode> {
    // In one thread, hyper's task for a connection that an attempt has dropped gets to close it
    // before the next job can have connected: so the server sees no more than five.
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let code = runtime.block_on(fetch_all(targets));
    // Dropping the runtime would wait for a name that's being resolved.
    runtime.shutdown_background();
    code
}

// ---- Arguments ----

struct Target {
    /// As given, since `Url` may change it.
    name: String,
    url: Url,
}

fn targets() -> Result<Vec<Target>> {
    let targets: Vec<Target> = env::args_os().skip(1).map(target).collect::<Result<_>>()?;
    ensure!(!targets.is_empty(), "no URL");
    Ok(targets)
}

fn target(argument: OsString) -> Result<Target> {
    let Ok(name) = argument.into_string() else {
        bail!("a URL isn't UTF-8");
    };
    ensure!(
        name.starts_with("http://"),
        "{name:?} doesn't begin with http://"
    );
    let url = Url::parse(&name).with_context(|| format!("{name:?} isn't a URL"))?;
    Ok(Target { name, url })
}

// ---- All jobs ----

/// A client that sends what it's told to, and nothing else.
fn client() -> reqwest::Result<Client> {
    Client::builder()
        // Each attempt has a connection of its own. With a pool, hyper would send a request again
        // by itself if a used connection turns out to be closed, and that attempt wouldn't count.
        .pool_max_idle_per_host(0)
        .retry(retry::never())
        .redirect(redirect::Policy::none())
        // The environment may name a proxy.
        .no_proxy()
        .build()
}

async fn fetch_all(targets: Vec<Target>) -> Result<ExitCode> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let client = client()?;
    let total = targets.len();
    let mut reports = stream::iter(targets)
        .map(|target| job(&client, target))
        .buffer_unordered(LIMIT);

    let (mut ok, mut failed, mut attempts) = (0, 0, 0);
    loop {
        // The jobs get on only while this waits, so the handlers don't.
        tokio::select! {
            biased;
            _ = interrupt.recv() => {
                drop(reports);
                print(format_args!("cancelled done={} total={total}", ok + failed))?;
                return Ok(ExitCode::from(130));
            }
            report = reports.next() => {
                let Some(report) = report else { break };
                print(format_args!("{report}"))?;
                match report.outcome {
                    Ok(_) => ok += 1,
                    Err(_) => failed += 1,
                }
                attempts += report.attempts;
            }
        }
    }
    print(format_args!(
        "done ok={ok} failed={failed} attempts={attempts}"
    ))?;
    Ok(ExitCode::from(u8::from(failed > 0)))
}

fn print(line: fmt::Arguments) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "{line}")?;
    stdout.flush()
}

// ---- One job ----

struct Success {
    status: StatusCode,
    bytes: usize,
}

enum Failure {
    Timeout,
    Connection,
    Status(StatusCode),
}

impl Failure {
    fn is_final(&self) -> bool {
        match self {
            Self::Timeout | Self::Connection => false,
            Self::Status(status) => !status.is_server_error(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Timeout => f.write_str("timeout"),
            Self::Connection => f.write_str("connection"),
            Self::Status(status) => f.write_str(status.as_str()),
        }
    }
}

struct Report {
    name: String,
    outcome: Result<Success, Failure>,
    attempts: usize,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self { name, attempts, .. } = self;
        match &self.outcome {
            Ok(Success { status, bytes }) => {
                write!(f, "ok {name} status={} bytes={bytes}", status.as_str())?;
            }
            Err(reason) => write!(f, "failed {name} reason={reason}")?,
        }
        write!(f, " attempts={attempts}")
    }
}

async fn job(client: &Client, Target { name, url }: Target) -> Report {
    let mut pauses = PAUSES.into_iter();
    let mut attempts = 0;
    loop {
        let outcome = attempt(client, &url).await;
        attempts += 1;
        if let Err(failure) = &outcome
            && !failure.is_final()
            && let Some(pause) = pauses.next()
        {
            time::sleep(pause).await;
            continue;
        }
        return Report {
            name,
            outcome,
            attempts,
        };
    }
}

async fn attempt(client: &Client, url: &Url) -> Result<Success, Failure> {
    match time::timeout(ATTEMPT, exchange(client, url)).await {
        Ok(Ok(response)) if response.status.is_success() => Ok(response),
        Ok(Ok(response)) => Err(Failure::Status(response.status)),
        // Whatever it is, the whole response isn't there.
        Ok(Err(_)) => Err(Failure::Connection),
        Err(_) => Err(Failure::Timeout),
    }
}

async fn exchange(client: &Client, url: &Url) -> reqwest::Result<Success> {
    let response = client
        .get(url.clone())
        .header(CONNECTION, "close")
        .send()
        .await?;
    let status = response.status();
    // Only the body's length is wanted. It's an error if there's less than the `Content-Length`.
    let bytes = response
        .bytes_stream()
        .try_fold(0, async |sum, chunk| Ok(sum + chunk.len()))
        .await?;
    Ok(Success { status, bytes })
}
