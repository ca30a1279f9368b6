//! The record of a run: what happened to the watched futures, and the lines.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use recorder::{Kind, Recorder};

use crate::clock::Clock;
use crate::lock::lock;

/// How many events are kept. A run that has more is ended before, unless it does nothing
/// but wake itself.
const MAX_EVENTS: usize = 300_000;

/// What happened in a run.
pub(crate) struct Record {
    /// The events of the watched futures.
    pub(crate) recorder: Recorder,
    /// The clock by which the events are recorded.
    pub(crate) clock: Arc<Clock>,
    /// Each future that polled another one, and that other one.
    nested: Mutex<BTreeSet<(usize, usize)>>,
    lines: Mutex<Vec<String>>,
    max_printed_lines: usize,
}

impl Record {
    /// Makes an empty record, of which so many lines will be printed.
    pub(crate) fn new(max_printed_lines: usize) -> Self {
        let clock = Arc::new(Clock::default());
        let read = Arc::clone(&clock);
        Self {
            recorder: Recorder::with_clock(move || read.now()).keeping_at_most(MAX_EVENTS),
            clock,
            nested: Mutex::default(),
            lines: Mutex::default(),
            max_printed_lines,
        }
    }

    /// Remembers the line, and prints it if not enough of them were printed before.
    pub(crate) fn add_line(&self, line: String) {
        let mut lines = lock(&self.lines);
        if lines.len() < self.max_printed_lines {
            println!("{line}");
        }
        lines.push(line);
    }

    /// Prints how many lines weren't printed, unless none of them is meant to be.
    pub(crate) fn print_how_many_more(&self) {
        let more = self.lines().len().saturating_sub(self.max_printed_lines);
        if more > 0 && self.max_printed_lines > 0 {
            println!("… {more} more");
        }
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        lock(&self.lines).clone()
    }

    /// Remembers that `outer` polled `inner`.
    pub(crate) fn add_nested(&self, outer: usize, inner: usize) {
        lock(&self.nested).insert((outer, inner));
    }

    /// Returns the watched futures that polled another one.
    pub(crate) fn outer_futures(&self) -> BTreeSet<usize> {
        lock(&self.nested).iter().map(|(outer, _)| *outer).collect()
    }

    /// Returns the name of the future of each event of that kind.
    pub(crate) fn names_of(&self, kind: Kind) -> Vec<String> {
        let names = self.recorder.names();
        self.recorder
            .events()
            .into_iter()
            .filter(|event| event.kind == kind)
            .map(|event| names[event.future].clone())
            .collect()
    }

    /// Returns the names of the innermost futures that wait: those that can be woken, and
    /// those that can't.
    pub(crate) fn waiting(&self) -> (Vec<String>, Vec<String>) {
        let waiting = self.pending();
        let nested = lock(&self.nested);
        let waits_for_another = |future| {
            nested
                .iter()
                .any(|(outer, inner)| *outer == future && waiting.contains(inner))
        };
        let (wakeable, unwakeable): (Vec<_>, Vec<_>) = waiting
            .iter()
            .copied()
            .filter(|future| !waits_for_another(*future) && !self.recorder.is_woken(*future))
            .partition(|future| self.recorder.keeps_waker(*future));
        let names = self.recorder.names();
        let name = |futures: Vec<usize>| futures.iter().map(|it| names[*it].clone()).collect();
        (name(wakeable), name(unwakeable))
    }

    /// Returns the name of a future that is neither ready nor dropped, if there's one.
    pub(crate) fn first_pending(&self) -> Option<String> {
        self.pending()
            .first()
            .map(|it| self.recorder.names()[*it].clone())
    }

    fn pending(&self) -> BTreeSet<usize> {
        let mut pending = BTreeSet::new();
        for event in self.recorder.events() {
            match event.kind {
                Kind::Pending => pending.insert(event.future),
                Kind::Ready | Kind::Dropped => pending.remove(&event.future),
                Kind::Made | Kind::Polled | Kind::Woken => continue,
            };
        }
        pending
    }
}
