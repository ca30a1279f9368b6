//! The report: counts of all that has happened.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::fault::Fault;
use crate::ledger::Impossible;
use crate::memory::Memory;

/// How many broken promises are described in full.
const MAX_DESCRIBED: usize = 20;

/// How a promise did not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// An acknowledged write is gone.
    Lost,
    /// An answer that cannot be right, or none at all.
    Wrong,
    /// Right, and too late.
    Late,
}

/// The counts.
#[derive(Debug)]
pub struct Report {
    /// With which the soak can be repeated.
    pub seed: u64,
    begun: Instant,
    /// How long the answers of each status took.
    pub answers: BTreeMap<u16, Vec<Duration>>,
    /// When MongoDB began to fail last, or was gone.
    pub away_since: Instant,
    /// The fault that lasts.
    pub fault: Option<Fault>,
    /// How often each fault was injected.
    pub faults: BTreeMap<Fault, usize>,
    /// Writes answered with 200 or 201.
    pub acknowledged: usize,
    /// Answers to GET that were checked.
    pub read: usize,
    /// Ids that were checked at the end.
    pub ids: usize,
    /// Writes in doubt that happened after a later one.
    pub belated: usize,
    /// The service's memory at the start and at the end.
    pub memory: Option<[Memory; 2]>,
    troubles: BTreeMap<Trouble, usize>,
    /// How long a caller waited at most for a 503 once MongoDB was away.
    pub slowest_refusal: Duration,
    /// How long the first success after a return took at most.
    pub slowest_recovery: Duration,
}

impl Report {
    /// Creates an empty report.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            begun: Instant::now(),
            away_since: Instant::now(),
            fault: None,
            answers: BTreeMap::new(),
            faults: BTreeMap::new(),
            acknowledged: 0,
            read: 0,
            ids: 0,
            belated: 0,
            memory: None,
            troubles: BTreeMap::new(),
            slowest_refusal: Duration::ZERO,
            slowest_recovery: Duration::ZERO,
        }
    }

    /// Returns whether every promise held.
    pub fn held(&self) -> bool {
        self.troubles() == 0
    }

    /// Returns how many promises did not hold.
    pub fn troubles(&self) -> usize {
        self.troubles.values().sum()
    }

    /// Returns how often this has happened.
    pub fn count(&self, trouble: Trouble) -> usize {
        self.troubles.get(&trouble).copied().unwrap_or_default()
    }

    /// Notes that a promise did not hold, and describes it at once.
    pub fn found(&mut self, trouble: Trouble, what: String) {
        *self.troubles.entry(trouble).or_default() += 1;
        if self.troubles() <= MAX_DESCRIBED {
            let since = self.begun.elapsed();
            eprintln!("{trouble:?} after {since:.1?}: {what}");
        }
    }

    /// Notes what a ledger thinks of an answer.
    pub fn judge(&mut self, result: Result<(), Impossible>) {
        match result {
            Ok(()) => {}
            Err(Impossible::Lost(what)) => self.found(Trouble::Lost, what),
            Err(Impossible::Wrong(what)) => self.found(Trouble::Wrong, what),
        }
    }

    /// Notes how long the first success after a return took.
    pub fn recovered(&mut self, took: Duration) {
        self.slowest_recovery = self.slowest_recovery.max(took);
    }

    /// Returns how much time has passed.
    pub fn elapsed(&self) -> Duration {
        self.begun.elapsed()
    }
}
