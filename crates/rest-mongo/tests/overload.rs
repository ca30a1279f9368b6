//! More operations than the service lets run at a time, while MongoDB hangs.
//!
//! It has a process of its own, because it would slow down others that watch the clock.

// Windows has no signal that stops MongoDB dead.
#![cfg(unix)]

mod common;

#[allow(dead_code, reason = "this MongoDB is not killed")]
#[path = "faults/database.rs"]
mod database;

use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use database::Database;
use futures::future::join_all;
use rest_mongo::documents::Documents;
use rustix::process::Signal;
use tokio::task::yield_now;
use tracing_subscriber::filter::LevelFilter;

const CALLERS: usize = 5_000;
const MAX_OPERATIONS: usize = 4_096;

/// Long enough for all of them, one after the other.
const OPERATION_TIMEOUT: Duration = Duration::from_secs(120);

static STARTED: AtomicUsize = AtomicUsize::new(0);

/// A log that counts the operations which have started.
struct Log;

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let started = String::from_utf8_lossy(line).contains("operation started");
        STARTED.fetch_add(usize::from(started), Ordering::Relaxed);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn at_most_4096_operations_run_at_a_time_and_the_others_wait_for_a_permit() {
    let log = tracing_subscriber::fmt().with_writer(|| Log);
    let log = log.with_max_level(LevelFilter::DEBUG).finish();
    let _log = tracing::subscriber::set_default(log);
    let database = Database::start().await;
    let documents = Documents::new(database.uri(), OPERATION_TIMEOUT).await;
    let documents = documents.unwrap();
    assert_eq!(documents.find("first").await.unwrap(), None);
    let before = STARTED.load(Ordering::Relaxed);

    // While MongoDB hangs no operation ends, so none gives its permit back.
    database.signal(Signal::STOP);
    let callers = (0..CALLERS).map(|_| {
        let documents = documents.clone();
        tokio::spawn(async move { documents.find("first").await })
    });
    let callers: Vec<_> = callers.collect();
    while STARTED.load(Ordering::Relaxed) < before + MAX_OPERATIONS {
        yield_now().await;
    }
    // This thread runs every task there is, so by now each caller has had many turns.
    for _ in 0..1_000 {
        yield_now().await;
    }
    let started = STARTED.load(Ordering::Relaxed) - before;
    assert_eq!(started, MAX_OPERATIONS);

    database.signal(Signal::CONT);
    for found in join_all(callers).await {
        assert_eq!(found.unwrap().unwrap(), None);
    }
    assert_eq!(STARTED.load(Ordering::Relaxed) - before, CALLERS);
    database.close().await;
}
