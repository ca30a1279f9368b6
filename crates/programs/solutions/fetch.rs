//! Many URLs that are fetched five at a time, with a timeout and retries for each.
//!
//! Run it with `cargo run -p programs --bin fetch-solution -- <url>...`. It prints a line for
//! each URL as soon as it has its result.
//!
//! What it has to do stands in `docs/12-programs-of-your-own.md`.

use std::env;
use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use futures::{StreamExt, stream};
use reqwest::{Client, StatusCode, redirect};
use tokio::select;
use tokio::signal::ctrl_c;
use tokio::time::sleep;

const WRONG_USAGE: u8 = 2;

/// The exit code after Ctrl-C, by the convention of shells.
const INTERRUPTED: u8 = 130;

/// How many jobs have a place at once. One that waits to retry keeps its place.
const PLACES: usize = 5;

/// How long an attempt may take, from connecting to the last byte of the body.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(2);

/// How long a job waits before each retry.
const RETRY_PAUSES: [Duration; 3] = [
    Duration::from_millis(100),
    Duration::from_millis(200),
    Duration::from_millis(400),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<ExitCode> {
    let urls: Vec<_> = env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    if urls.is_empty() || !urls.iter().all(|url| url.starts_with("http://")) {
        eprintln!("usage: fetch <url>..., where each URL begins with http://");
        return Ok(WRONG_USAGE.into());
    }
    let client = client()?;
    let mut totals = Totals::default();
    // What's still under way in the end is dropped, and with it its connection.
    select! {
        result = fetch_all(&client, &urls, &mut totals) => result,
        signal = ctrl_c() => {
            signal?;
            let done = totals.ok + totals.failed;
            writeln!(io::stdout(), "cancelled done={done} total={}", urls.len())?;
            Ok(INTERRUPTED.into())
        }
    }
}

fn client() -> reqwest::Result<Client> {
    Client::builder()
        .no_proxy()
        .redirect(redirect::Policy::none())
        .timeout(ATTEMPT_TIMEOUT)
        // Each attempt makes a connection of its own. One that's used again may just be
        // closing, and then reqwest might repeat the request without counting it.
        .pool_max_idle_per_host(0)
        .build()
}

/// Prints the result of each URL as it comes, and returns the exit code.
async fn fetch_all(
    client: &Client,
    urls: &[String],
    totals: &mut Totals,
) -> anyhow::Result<ExitCode> {
    let mut jobs = stream::iter(urls)
        .map(async |url| (url, fetch(client, url).await))
        .buffer_unordered(PLACES);
    while let Some((url, (result, attempts))) = jobs.next().await {
        totals.print(url, result, attempts)?;
    }
    totals.print_done()?;
    Ok(ExitCode::from(u8::from(totals.failed > 0)))
}

/// What has been printed so far.
#[derive(Default)]
struct Totals {
    ok: usize,
    failed: usize,
    attempts: usize,
}

impl Totals {
    /// Prints the result of a job.
    fn print(&mut self, url: &str, result: Attempt, attempts: usize) -> io::Result<()> {
        self.attempts += attempts;
        let line = match result {
            Ok((status, bytes)) => {
                self.ok += 1;
                format!("ok {url} status={} bytes={bytes}", status.as_u16())
            }
            Err(reason) => {
                self.failed += 1;
                format!("failed {url} reason={reason}")
            }
        };
        writeln!(io::stdout(), "{line} attempts={attempts}")
    }

    fn print_done(&self) -> io::Result<()> {
        let (ok, failed, attempts) = (self.ok, self.failed, self.attempts);
        writeln!(
            io::stdout(),
            "done ok={ok} failed={failed} attempts={attempts}"
        )
    }
}

/// The status of a success and the length of its body.
type Attempt = Result<(StatusCode, usize), Failure>;

/// Does one job, and returns its last attempt with the number of attempts.
async fn fetch(client: &Client, url: &str) -> (Attempt, usize) {
    let mut attempts = 1;
    let mut result = attempt(client, url).await;
    for pause in RETRY_PAUSES {
        if !matches!(&result, Err(failure) if failure.may_pass()) {
            break;
        }
        sleep(pause).await;
        attempts += 1;
        result = attempt(client, url).await;
    }
    (result, attempts)
}

async fn attempt(client: &Client, url: &str) -> Attempt {
    let response = client.get(url).send().await?;
    let status = response.status();
    // Whatever the status is, a response counts only once its whole body is there.
    let bytes = response.bytes().await?.len();
    if status.is_success() {
        Ok((status, bytes))
    } else {
        Err(Failure::Status(status))
    }
}

enum Failure {
    Timeout,
    Connection,
    Status(StatusCode),
}

impl Failure {
    /// Returns whether another attempt may succeed.
    fn may_pass(&self) -> bool {
        match self {
            Self::Timeout | Self::Connection => true,
            Self::Status(status) => status.is_server_error(),
        }
    }
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() {
            Self::Timeout
        } else {
            Self::Connection
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Timeout => write!(f, "timeout"),
            Self::Connection => write!(f, "connection"),
            Self::Status(status) => write!(f, "{}", status.as_u16()),
        }
    }
}
