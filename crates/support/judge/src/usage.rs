//! The time of a thread: computing, queueing for a processor, or blocked.

use std::time::{Duration, Instant};

/// Anything shorter may be a lock that another thread had for a moment.
const MIN_STRETCH: Duration = Duration::from_millis(1);

/// A run that was blocked for less may have waited for memory, on a busy machine.
pub(crate) const MIN_BLOCKED: Duration = Duration::from_millis(7);

/// Where only the clock on the wall is known, a busy machine can look like a blocking call.
const MIN_STRETCH_BY_THE_WALL: Duration = Duration::from_millis(50);

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
    /// How long it has computed.
    computed: Duration,
    /// How long it has waited for a processor.
    queued: Duration,
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
            computed,
            queued,
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

    /// Returns how long the thread was blocked between two readings, if it did little else.
    /// Where the system doesn't tell, it may have computed.
    pub(crate) fn blocked_since(&self, earlier: &Self) -> Duration {
        // The thread may lose its processor during either reading.
        let time = self.begun.saturating_duration_since(earlier.at);
        let Some(used) = self.used_since(earlier) else {
            let is_long = time >= MIN_STRETCH_BY_THE_WALL;
            return if is_long { time } else { Duration::ZERO };
        };
        let rest = time.saturating_sub(used.computed + used.queued);
        // A thread that blocks gives its processor back. If it doesn't, and a part of the time
        // is nobody's, the processor is a virtual one that stood still itself. And a thread
        // that has much to compute also waits for memory now and then.
        let is_blocked = used.turns > 0 && rest >= MIN_STRETCH && rest >= used.computed * 4;
        if is_blocked { rest } else { Duration::ZERO }
    }

    /// Returns whether the thread was busy for most of the time between two readings.
    pub(crate) fn is_busy_since(&self, earlier: &Self) -> Option<bool> {
        let used = self.used_since(earlier)?;
        Some((used.computed + used.queued) * 2 > self.at - earlier.at)
    }

    /// Returns what the thread has used between two readings, if the system tells.
    fn used_since(&self, earlier: &Self) -> Option<Usage> {
        let (then, now) = (earlier.usage?, self.usage?);
        Some(Usage {
            computed: now.computed.saturating_sub(then.computed),
            queued: now.queued.saturating_sub(then.queued),
            turns: now.turns.saturating_sub(then.turns),
        })
    }
}
