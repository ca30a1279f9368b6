//! The state that all parts of the soak share: the clock of the faults, and the report.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;

use crate::args::Args;
use crate::fault::Fault;
use crate::report::{Report, Trouble};

/// How late what was promised may be.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// A 503, once MongoDB is away. A caller who asks while it hangs, and is still
    /// waiting when it is killed, is told in this time from the kill on.
    pub unavailable: Duration,
    /// A 504.
    pub timeout: Duration,
    /// The first success after MongoDB's return.
    pub first_success: Duration,
}

/// Counts, and notices what is late.
#[derive(Debug)]
pub struct Tally {
    /// What is late.
    pub limits: Limits,
    /// Tells those who wait for it of every success.
    pub success: Notify,
    /// The number of faults begun and ended: odd while one lasts.
    faults: AtomicU64,
    report: Mutex<Report>,
}

/// A moment between two faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calm(u64);

impl Tally {
    /// Creates a tally of nothing yet.
    pub fn new(args: &Args) -> Self {
        let limits = Limits {
            unavailable: Duration::from_secs(2) + args.lenience,
            // The answer has to travel: half a second is ample.
            timeout: args.deadline + Duration::from_millis(500) + args.lenience,
            first_success: Duration::from_secs(2) + args.lenience,
        };
        Self {
            limits,
            success: Notify::new(),
            faults: AtomicU64::new(0),
            report: Mutex::new(Report::new(args.seed)),
        }
    }

    /// Locks the report, to write to. Don't await while you hold it.
    pub fn report(&self) -> MutexGuard<'_, Report> {
        self.report.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the report, when nobody writes to it any more.
    pub fn into_report(self) -> Report {
        self.report
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that MongoDB will not answer as it should.
    pub fn fault_begins(&self, fault: Fault) {
        self.faults.fetch_add(1, Ordering::SeqCst);
        let mut report = self.report();
        (report.fault, report.away_since) = (Some(fault), Instant::now());
        *report.faults.entry(fault).or_default() += 1;
    }

    /// Notes that MongoDB is gone, which may be a while after it began to stop.
    pub fn goes_away(&self) {
        self.report().away_since = Instant::now();
    }

    /// Notes that it answers again.
    pub fn fault_ends(&self) {
        self.report().fault = None;
        self.faults.fetch_add(1, Ordering::SeqCst);
    }

    /// Notes that MongoDB goes away for the rest, out of a fault or out of calm.
    pub fn close(&self) {
        self.goes_away();
        self.faults.fetch_or(1, Ordering::SeqCst);
    }

    /// Returns a moment when no fault lasts: equal for two moments with no fault between them.
    pub fn calm(&self) -> Option<Calm> {
        let faults = self.faults.load(Ordering::SeqCst);
        faults.is_multiple_of(2).then_some(Calm(faults))
    }

    /// Notes an answer; `calm` says that no fault was near.
    pub fn answered(&self, status: u16, begun: Instant, calm: bool) {
        let took = begun.elapsed();
        let mut report = self.report();
        report.answers.entry(status).or_default().push(took);
        let late = match status {
            503 => {
                let away = took.min(report.away_since.elapsed());
                report.slowest_refusal = report.slowest_refusal.max(away);
                away > self.limits.unavailable
            }
            504 => took > self.limits.timeout,
            _ => false,
        };
        if late {
            let text = format!("a {status} after {took:.1?}, fault: {:?}", report.fault);
            report.found(Trouble::Late, text);
        }
        if calm && matches!(status, 503 | 504) {
            report.found(
                Trouble::Wrong,
                format!("a {status} although MongoDB is well"),
            );
        }
        if matches!(status, 200 | 201) {
            self.success.notify_waiters();
        }
    }
}
