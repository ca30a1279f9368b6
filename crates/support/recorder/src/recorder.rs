//! The list of everything that happened to the futures under watch.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::time::Instant;

use crate::note::Note;
use crate::{Event, Kind, Recorded};

/// Collects the events of every future it watches. A clone shares the list.
#[derive(Clone)]
pub struct Recorder {
    start: Instant,
    tape: Arc<Mutex<Tape>>,
}

#[derive(Default)]
struct Tape {
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
            tape: Arc::default(),
        }
    }

    /// Wraps `future`, to be used in its place. Its row is called `name`.
    pub fn watch<F: Future>(&self, name: impl Into<String>, future: F) -> Recorded<F> {
        let mut tape = self.tape();
        let note = Note {
            recorder: self.clone(),
            future: tape.names.len(),
        };
        tape.names.push(name.into());
        drop(tape);
        Recorded::new(future, note)
    }

    /// The names of the futures watched so far; an event's `future` is an
    /// index into them.
    pub fn names(&self) -> Vec<String> {
        self.tape().names.clone()
    }

    /// Everything that happened so far, in order.
    pub fn events(&self) -> Vec<Event> {
        self.tape().events.clone()
    }

    pub(crate) fn note(&self, future: usize, kind: Kind) {
        let at = self.start.elapsed();
        self.tape().events.push(Event { future, at, kind });
    }

    /// A future that panics must not take the record of the others with it.
    fn tape(&self) -> MutexGuard<'_, Tape> {
        self.tape.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
