//! The time of a thread: computing, queueing for a processor, or blocked.

use std::time::{Duration, Instant};

/// Anything shorter is within the error of the measurement, because Linux counts the time
/// of a running thread in steps of up to 10 ms. Elsewhere, nothing but the clock on the
/// wall is known, and a busy machine can look like a blocking call.
const MIN_BLOCKED: Duration =
    Duration::from_millis(if cfg!(target_os = "linux") { 12 } else { 50 });

/// Reads how much processor time a thread has used.
pub(crate) struct Meter {
    #[cfg(target_os = "linux")]
    schedstat: std::fs::File,
}

/// What a thread has used up to some moment.
#[derive(Clone, Copy)]
pub(crate) struct Reading {
    /// When the reading was begun.
    begun: Instant,
    pub(crate) at: Instant,
    /// How long it has computed or waited for a processor. `None` if the system
    /// doesn't tell.
    pub(crate) busy: Option<Duration>,
}

#[cfg(target_os = "linux")]
impl Meter {
    /// Makes the meter of this thread, if the kernel has one.
    pub(crate) fn of_this_thread() -> Option<Self> {
        let schedstat = std::fs::File::open("/proc/thread-self/schedstat").ok()?;
        Some(Self { schedstat })
    }

    /// Reads the two first numbers: the nanoseconds on a processor, and those in the
    /// queue for one.
    fn read(&self) -> Option<Duration> {
        use std::os::unix::fs::FileExt;

        let mut buffer = [0; 128];
        let length = self.schedstat.read_at(&mut buffer, 0).ok()?;
        let text = std::str::from_utf8(&buffer[..length]).ok()?;
        let mut numbers = text.split_whitespace().map(str::parse::<u64>);
        let busy = numbers.next()?.ok()? + numbers.next()?.ok()?;
        // A kernel that doesn't count says that the thread has never run.
        (busy > 0).then(|| Duration::from_nanos(busy))
    }
}

#[cfg(not(target_os = "linux"))]
impl Meter {
    pub(crate) fn of_this_thread() -> Option<Self> {
        None
    }

    fn read(&self) -> Option<Duration> {
        None
    }
}

impl Reading {
    pub(crate) fn now(meter: Option<&Meter>) -> Self {
        Self {
            begun: Instant::now(),
            busy: meter.and_then(Meter::read),
            at: Instant::now(),
        }
    }

    /// Returns the time between two readings if the thread was blocked for a part of it,
    /// and otherwise nothing. Where the system doesn't tell, it may have computed.
    pub(crate) fn blocked_since(&self, earlier: &Self) -> Duration {
        // The thread may lose its processor during either reading.
        let time = self.begun.saturating_duration_since(earlier.at);
        let is_blocked = time.saturating_sub(self.busy_since(earlier)) >= MIN_BLOCKED;
        if is_blocked { time } else { Duration::ZERO }
    }

    /// Returns whether the thread was busy for most of the time between two readings.
    pub(crate) fn is_busy_since(&self, earlier: &Self) -> Option<bool> {
        self.busy?;
        Some(self.busy_since(earlier) * 2 > self.at - earlier.at)
    }

    fn busy_since(&self, earlier: &Self) -> Duration {
        let then = earlier.busy.unwrap_or_default();
        self.busy.unwrap_or_default().saturating_sub(then)
    }
}
