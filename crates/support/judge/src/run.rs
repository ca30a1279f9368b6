//! A run of a future for a test.

use std::sync::Arc;

use crate::checks::Run;
use crate::session::Session;
use crate::verdict::Verdict;
use crate::{complaint, stage, supervisor, timeline};

/// How many lines of a run are printed, so that the failure doesn't scroll away.
pub(crate) const MAX_PRINTED_LINES: usize = 10;

/// Runs an async closure or an async function on a thread and a virtual clock of its
/// own, as in `judge::run(async || cook("pizza", 30).await)`.
///
/// The future is made on that thread, so it needn't be `Send`.
///
/// # Panics
/// The future hangs, blocks its thread for more than a moment, doesn't end, or
/// panics. The message says what it looks like.
#[track_caller]
pub fn run<F, T>(make: F) -> Run<T>
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let session = Session::new(MAX_PRINTED_LINES);
    run_in(&session, make)
}

/// Runs the future as [`run`] does, and prints as many lines as the session allows.
#[track_caller]
pub(crate) fn run_in<F, T>(session: &Arc<Session>, make: F) -> Run<T>
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    complaint::begin();
    match attempt(session, make) {
        Ok(run) => run,
        Err(verdict) => panic!("{}", timeline::put_below_verdict(&session.record, &verdict)),
    }
}

/// Runs the future, and returns what is wrong with it if there is something.
pub(crate) fn attempt<F, T>(session: &Arc<Session>, make: F) -> Result<Run<T>, Verdict>
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let stage = stage::start(session, make)
        .map_err(|error| Verdict::NotRun(format!("there's no thread for it: {error}")))?;
    let outcome = supervisor::supervise(session, stage);
    session.record.print_how_many_more();
    outcome
}
