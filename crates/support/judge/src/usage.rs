//! The time of a thread: computing, queueing for a processor, or blocked.

use std::time::{Duration, Instant};

/// Anything shorter may be a lock that another thread had for a moment.
const MIN_BLOCKED: Duration = Duration::from_millis(2);

/// Where only the clock on the wall is known, a busy machine can look like a blocking call.
const MIN_BLOCKED_BY_THE_WALL: Duration = Duration::from_millis(50);

/// Reads how much processor time a thread has used.
pub(crate) struct Meter {
    #[cfg(target_os = "linux")]
    thread: std::thread::ThreadId,
    #[cfg(target_os = "linux")]
    schedstat: std::fs::File,
}

/// What a thread has used up to some moment.
#[derive(Clone, Copy)]
pub(crate) struct Reading {
    /// When the reading was begun.
    begun: Instant,
    pub(crate) at: Instant,
    /// `None` if the system doesn't tell.
    pub(crate) usage: Option<Usage>,
}

/// What the system has counted for a thread.
#[derive(Clone, Copy)]
pub(crate) struct Usage {
    /// How long it has computed or waited for a processor.
    busy: Duration,
    /// How often it was given a processor.
    turns: u64,
}

#[cfg(target_os = "linux")]
impl Meter {
    /// Makes the meter of this thread, if the kernel has one.
    pub(crate) fn of_this_thread() -> Option<Self> {
        Some(Self {
            thread: std::thread::current().id(),
            schedstat: std::fs::File::open("/proc/thread-self/schedstat").ok()?,
        })
    }

    /// Reads the kernel's three numbers: the nanoseconds on a processor, those in the queue
    /// for one, and the turns. While the thread runs, the first one is up to 10 ms old, so the
    /// thread itself asks for a newer one.
    fn read(&self) -> Option<Usage> {
        use std::os::unix::fs::FileExt;

        use rustix::time::{ClockId, clock_gettime};

        let mut buffer = [0; 128];
        let length = self.schedstat.read_at(&mut buffer, 0).ok()?;
        let text = std::str::from_utf8(&buffer[..length]).ok()?;
        let mut numbers = text.split_whitespace().map(str::parse::<u64>);
        let mut computed = Duration::from_nanos(numbers.next()?.ok()?);
        let queued = Duration::from_nanos(numbers.next()?.ok()?);
        let turns = numbers.next()?.ok()?;
        if std::thread::current().id() == self.thread {
            computed = clock_gettime(ClockId::ThreadCPUTime).try_into().ok()?;
        }
        // A kernel that doesn't count says that the thread has never run.
        (turns > 0).then_some(Usage {
            busy: computed + queued,
            turns,
        })
    }
}

#[cfg(not(target_os = "linux"))]
impl Meter {
    pub(crate) fn of_this_thread() -> Option<Self> {
        None
    }

    fn read(&self) -> Option<Usage> {
        None
    }
}

impl Reading {
    pub(crate) fn now(meter: Option<&Meter>) -> Self {
        Self {
            begun: Instant::now(),
            usage: meter.and_then(Meter::read),
            at: Instant::now(),
        }
    }

    /// Returns the time between two readings if the thread was blocked for a part of it,
    /// and otherwise nothing. Where the system doesn't tell, it may have computed.
    pub(crate) fn blocked_since(&self, earlier: &Self) -> Duration {
        // The thread may lose its processor during either reading.
        let time = self.begun.saturating_duration_since(earlier.at);
        let is_blocked = match (earlier.usage, self.usage) {
            // A thread that blocks gives its processor back. If it doesn't, and a part of the
            // time is nobody's, the processor is a virtual one that stood still itself.
            (Some(then), Some(now)) => {
                let busy = now.busy.saturating_sub(then.busy);
                now.turns > then.turns && time.saturating_sub(busy) >= MIN_BLOCKED
            }
            _ => time >= MIN_BLOCKED_BY_THE_WALL,
        };
        if is_blocked { time } else { Duration::ZERO }
    }

    /// Returns whether the thread was busy for most of the time between two readings.
    pub(crate) fn is_busy_since(&self, earlier: &Self) -> Option<bool> {
        let busy = self.usage?.busy.saturating_sub(earlier.usage?.busy);
        Some(busy * 2 > self.at - earlier.at)
    }
}
