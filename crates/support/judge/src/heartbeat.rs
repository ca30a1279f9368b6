//! The heartbeat of the judged thread, by which the supervisor sees that it gets on.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::lock::lock;

/// Counts whatever shows that the judged thread gets on.
#[derive(Default)]
pub(crate) struct Heartbeat {
    beats: AtomicU64,
    /// How many beats there were before the poll of the judged future that the thread is
    /// in.
    before_root_poll: Mutex<Option<u64>>,
}

impl Heartbeat {
    pub(crate) fn beat(&self) {
        self.beats.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn beats(&self) -> u64 {
        self.beats.load(Ordering::Relaxed)
    }

    /// Calls `poll`, which polls the judged future, or makes it.
    pub(crate) fn root_poll<T>(&self, poll: impl FnOnce() -> T) -> T {
        *lock(&self.before_root_poll) = Some(self.beats());
        let result = poll();
        *lock(&self.before_root_poll) = None;
        result
    }

    pub(crate) fn is_in_root_poll(&self) -> bool {
        lock(&self.before_root_poll).is_some()
    }

    /// Returns how many beats there were in the poll of the judged future that the thread
    /// is in.
    pub(crate) fn beats_in_root_poll(&self) -> u64 {
        lock(&self.before_root_poll).map_or(0, |before| self.beats() - before)
    }
}
