//! The recorder: every event of the futures that it watches.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::time::Instant;

use crate::{Event, Kind};

/// Collects the events of every future it watches. A clone shares the records.
#[derive(Clone)]
pub struct Recorder {
    start: Instant,
    records: Arc<Mutex<Records>>,
}

#[derive(Default)]
struct Records {
    names: Vec<String>,
    events: Vec<Event>,
}

impl Recorder {
    /// Starts an empty record. Its time 0 is now, on tokio's clock: inside a
    /// runtime whose time is paused, that clock is virtual.
    #[expect(clippy::new_without_default, reason = "it reads the clock")]
    pub fn new() -> Self {
        Self {
            start: Instant::now(),
            records: Arc::default(),
        }
    }

    /// Returns the names of the futures watched so far. An event's `future` is
    /// an index into them.
    pub fn names(&self) -> Vec<String> {
        self.records().names.clone()
    }

    /// Returns everything that happened so far, in order.
    pub fn events(&self) -> Vec<Event> {
        self.records().events.clone()
    }

    /// Adds a future called `name`, and returns its index.
    pub(crate) fn add_future(&self, name: String) -> usize {
        let mut records = self.records();
        records.names.push(name);
        records.names.len() - 1
    }

    /// Adds what happened just now to the future with the index `future`.
    pub(crate) fn add_event(&self, future: usize, kind: Kind) {
        let at = self.start.elapsed();
        self.records().events.push(Event { future, at, kind });
    }

    /// Locks the records, even if a future panicked meanwhile: the records of
    /// the others are still good.
    fn records(&self) -> MutexGuard<'_, Records> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
