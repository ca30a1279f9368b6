//! The recorder: every event of the futures that it watches.

use std::panic::Location;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::{Event, Kind, place};

/// Collects the events of every future it watches. A clone shares the records.
#[derive(Clone)]
pub struct Recorder {
    clock: Clock,
    records: Arc<Mutex<Records>>,
}

/// Tells how long the record has been going on.
type Clock = Arc<dyn Fn() -> Duration + Send + Sync>;

#[derive(Default)]
struct Records {
    names: Vec<String>,
    /// How many polls there were of all futures.
    polls: usize,
    /// For each future, the numbers of its wakers that something still has, in order.
    wakers: Vec<Vec<usize>>,
    /// For each future, whether it was woken and not polled since.
    woken: Vec<bool>,
    events: Vec<Event>,
    /// How many events are kept. `None` means all of them.
    max_events: Option<usize>,
    /// How many there were besides.
    left_out: usize,
}

impl Recorder {
    /// Starts an empty record. Its time 0 is now, on tokio's clock: inside a
    /// runtime whose time is paused, that clock is virtual.
    #[expect(clippy::new_without_default, reason = "it reads the clock")]
    pub fn new() -> Self {
        let start = Instant::now();
        Self::with_clock(move || start.elapsed())
    }

    /// Starts an empty record that asks `clock` when things happen, instead of
    /// tokio. The clock mustn't go backwards.
    pub fn with_clock(clock: impl Fn() -> Duration + Send + Sync + 'static) -> Self {
        Self {
            clock: Arc::new(clock),
            records: Arc::default(),
        }
    }

    /// Makes the recorder keep only the first events, and so many of them. A future that
    /// never ends would fill the memory otherwise.
    pub fn keeping_at_most(self, max_events: usize) -> Self {
        self.records().max_events = Some(max_events);
        self
    }

    /// Returns the names of the futures watched so far. An event's `future` is
    /// an index into them.
    pub fn names(&self) -> Vec<String> {
        self.records().names.clone()
    }

    /// Returns everything that happened so far, in order, or the first part of it.
    pub fn events(&self) -> Vec<Event> {
        self.records().events.clone()
    }

    /// Returns how many events came after those that are kept.
    pub fn left_out(&self) -> usize {
        self.records().left_out
    }

    /// Returns whether a waker with which the future of that index was polled is
    /// still kept somewhere, so that it can be woken. During a poll there is always
    /// one.
    pub fn keeps_waker(&self, future: usize) -> bool {
        let records = self.records();
        records
            .wakers
            .get(future)
            .is_some_and(|wakers| !wakers.is_empty())
    }

    /// Returns whether the future of that index was woken, and not polled since.
    pub fn is_woken(&self, future: usize) -> bool {
        self.records().woken.get(future).is_some_and(|woken| *woken)
    }

    /// Adds a future called `name`, and returns its index.
    pub(crate) fn add_future(&self, name: String) -> usize {
        let mut records = self.records();
        records.names.push(name);
        records.wakers.push(Vec::new());
        records.woken.push(false);
        records.names.len() - 1
    }

    /// Counts a poll, and returns its number: 1 for the first.
    pub(crate) fn number_poll(&self) -> usize {
        let mut records = self.records();
        records.polls += 1;
        records.polls
    }

    /// Takes the waker away again, because its last copy is gone.
    pub(crate) fn drop_waker(&self, future: usize, number: usize) {
        self.records().wakers[future].retain(|it| *it != number);
    }

    /// Adds what happened just now to the future with the index `future`, at the line that
    /// the caller was called from. `poll` is the number of the poll that it's about.
    #[track_caller]
    pub(crate) fn add_event(&self, future: usize, kind: Kind, poll: usize) {
        let at = (self.clock)();
        let place = place::of_event(kind, Location::caller());
        let mut records = self.records();
        match kind {
            Kind::Woken => records.woken[future] = true,
            Kind::Polled => {
                records.woken[future] = false;
                records.wakers[future].push(poll);
            }
            Kind::Made | Kind::Pending | Kind::Ready | Kind::Dropped => {}
        }
        let is_full = records
            .max_events
            .is_some_and(|most| records.events.len() >= most);
        if is_full {
            records.left_out += 1;
            return;
        }
        let waker = match kind {
            Kind::Polled | Kind::Woken => Some(poll),
            Kind::Pending => records.wakers[future].last().copied(),
            Kind::Made | Kind::Ready | Kind::Dropped => None,
        };
        records.events.push(Event {
            future,
            at,
            kind,
            waker,
            place,
        });
    }

    /// Locks the records, even if a future panicked meanwhile: the records of
    /// the others are still good.
    fn records(&self) -> MutexGuard<'_, Records> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
