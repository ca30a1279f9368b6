//! `fetch <url>...`: fetches URLs at most five at a time.
//!
//! Each job is a task of a `JoinSet`; a semaphore lets five at a time make an attempt. A job that
//! waits to retry gives up its place. Each attempt has a connection of its own that speaks just
//! enough HTTP/1.1, and is closed when the attempt's future is dropped.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
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
/// The longest head of a response, so that a broken server can't fill the memory.
const MAX_HEAD: u64 = 64 * 1024;

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
    let runtime = Runtime::new()?;
    let code = runtime.block_on(fetch_all(targets));
    // Dropping the runtime would wait for a name that's being resolved.
    runtime.shutdown_background();
    code
}

// ---- Arguments ----

struct Target {
    /// As given.
    url: String,
    /// `<host>:<port>`
    authority: String,
    path: String,
}

fn targets() -> Result<Vec<Target>> {
    let targets: Vec<Target> = env::args_os().skip(1).map(target).collect::<Result<_>>()?;
    ensure!(!targets.is_empty(), "no URL");
    Ok(targets)
}

fn target(argument: OsString) -> Result<Target> {
    let Ok(url) = argument.into_string() else {
        bail!("a URL isn't UTF-8");
    };
    let Some(rest) = url.strip_prefix("http://") else {
        bail!("{url:?} doesn't begin with http://");
    };
    // They would break the request's first line.
    let is_odd = |c: char| c.is_ascii_control() || c == ' ';
    ensure!(!rest.contains(is_odd), "{url:?} has a space or worse");

    let rest = rest.split_once('#').map_or(rest, |(rest, _)| rest);
    let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let mut authority = authority.to_owned();
    if !authority.contains(':') {
        authority.push_str(":80");
    }
    let mut path = path.to_owned();
    if !path.starts_with('/') {
        path.insert(0, '/');
    }
    Ok(Target {
        url,
        authority,
        path,
    })
}

// ---- All jobs ----

async fn fetch_all(targets: Vec<Target>) -> Result<ExitCode> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let total = targets.len();
    let places = Arc::new(Semaphore::new(LIMIT));
    let mut jobs = JoinSet::new();
    for target in targets {
        jobs.spawn(job(target, Arc::clone(&places)));
    }

    let (mut ok, mut failed, mut attempts) = (0, 0, 0);
    loop {
        tokio::select! {
            biased;
            _ = interrupt.recv() => {
                // Waits until they're dropped, and their connections with them.
                jobs.shutdown().await;
                print(format_args!("cancelled done={} total={total}", ok + failed))?;
                return Ok(ExitCode::from(130));
            }
            finished = jobs.join_next() => {
                let Some(finished) = finished else { break };
                let report = finished.context("a job panicked")??;
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
    status: u16,
    bytes: u64,
}

enum Failure {
    Timeout,
    Connection,
    Status(u16),
}

impl Failure {
    fn is_final(&self) -> bool {
        match self {
            Self::Timeout | Self::Connection => false,
            Self::Status(status) => !(500..600).contains(status),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Timeout => f.write_str("timeout"),
            Self::Connection => f.write_str("connection"),
            Self::Status(status) => write!(f, "{status}"),
        }
    }
}

struct Report {
    url: String,
    outcome: Result<Success, Failure>,
    attempts: usize,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self { url, attempts, .. } = self;
        match &self.outcome {
            Ok(Success { status, bytes }) => {
                write!(f, "ok {url} status={status} bytes={bytes}")?;
            }
            Err(reason) => write!(f, "failed {url} reason={reason}")?,
        }
        write!(f, " attempts={attempts}")
    }
}

async fn job(target: Target, places: Arc<Semaphore>) -> Result<Report> {
    let mut pauses = PAUSES.into_iter();
    let mut attempts = 0;
    loop {
        let place = places.acquire().await?;
        let outcome = attempt(&target).await;
        drop(place);
        attempts += 1;
        if let Err(failure) = &outcome
            && !failure.is_final()
            && let Some(pause) = pauses.next()
        {
            time::sleep(pause).await;
            continue;
        }
        return Ok(Report {
            url: target.url,
            outcome,
            attempts,
        });
    }
}

async fn attempt(target: &Target) -> Result<Success, Failure> {
    match time::timeout(ATTEMPT, exchange(target)).await {
        Ok(Ok(response)) if (200..300).contains(&response.status) => Ok(response),
        Ok(Ok(response)) => Err(Failure::Status(response.status)),
        // Whatever it is, the whole response isn't there.
        Ok(Err(_)) => Err(Failure::Connection),
        Err(_) => Err(Failure::Timeout),
    }
}

// ---- HTTP ----

async fn exchange(
    Target {
        authority, path, ..
    }: &Target,
) -> Result<Success> {
    let mut stream = BufReader::new(TcpStream::connect(authority).await?);
    let request = format!("GET {path} HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;

    let mut head = (&mut stream).take(MAX_HEAD);
    let mut line = Vec::new();
    read_line(&mut head, &mut line).await?;
    let status = status(&line).context("no status line")?;
    let mut length = None;
    loop {
        read_line(&mut head, &mut line).await?;
        if line.is_empty() {
            break;
        }
        if let Some(value) = content_length(&line) {
            length = Some(value?);
        }
    }
    let length = length.context("no Content-Length")?;

    // Only the body's length is wanted. Nothing after it is waited for.
    let mut body = stream.take(length);
    let bytes = tokio::io::copy(&mut body, &mut tokio::io::sink()).await?;
    ensure!(bytes == length, "closed within the body");
    Ok(Success { status, bytes })
}

/// Reads a line without its end.
async fn read_line(input: &mut (impl AsyncBufReadExt + Unpin), line: &mut Vec<u8>) -> Result<()> {
    line.clear();
    input.read_until(b'\n', line).await?;
    ensure!(line.pop() == Some(b'\n'), "closed within the head");
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    Ok(())
}

fn status(line: &[u8]) -> Option<u16> {
    let (_, rest) = str::from_utf8(line)
        .ok()?
        .strip_prefix("HTTP/1.")?
        .split_once(' ')?;
    rest.split(' ')
        .next()?
        .parse()
        .ok()
        .filter(|status| (100..1000).contains(status))
}

/// The value, if this header is a `Content-Length`.
fn content_length(line: &[u8]) -> Option<Result<u64>> {
    let line = String::from_utf8_lossy(line);
    let (name, value) = line.split_once(':')?;
    name.eq_ignore_ascii_case("content-length")
        .then(|| value.trim().parse().context("odd Content-Length"))
}
