//! The virtual clock of a run.

use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use tokio::runtime::Handle;

use crate::lock::lock;

/// The virtual clock, which only threads of the runtime can read.
#[derive(Default)]
pub(crate) struct Clock {
    start: OnceLock<tokio::time::Instant>,
    last: Mutex<Duration>,
}

impl Clock {
    /// Starts it at 0.
    pub(crate) fn start(&self) {
        self.start.get_or_init(tokio::time::Instant::now);
    }

    /// Returns the time since the beginning. On a thread that isn't the runtime's,
    /// that is the latest time that was read on one which is.
    pub(crate) fn now(&self) -> Duration {
        let mut last = lock(&self.last);
        if let Some(start) = self.start.get()
            && Handle::try_current().is_ok()
        {
            *last = start.elapsed().max(*last);
        }
        *last
    }
}
