//! The signs of a drawing, and what they mean.

use crate::Timeline;

/// Everything that a drawing can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A future is made, and not polled yet.
    New,
    /// A poll returned `Poll::Pending`.
    Pending,
    /// A future waits.
    Waiting,
    /// A future is woken, and not polled again yet.
    Woken,
    /// A poll returned `Poll::Ready`.
    Ready,
    /// A future was dropped before it was ready.
    Dropped,
    /// A poll goes on.
    Running,
    /// A poll began and ended at the same moment.
    Instant,
    /// The thread is in no poll.
    Idle,
}

/// What to call the rows and the thread, and what to say of each sign.
///
/// A legend has two columns: keep each text under 36 characters. What comes
/// before a colon must be enough to understand it.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the fields are the signs")]
pub struct Words {
    pub heading: &'static str,
    pub thread: &'static str,
    pub new: &'static str,
    pub pending: &'static str,
    pub waiting: &'static str,
    pub woken: &'static str,
    pub ready: &'static str,
    pub dropped: &'static str,
    pub running: &'static str,
    pub instant: &'static str,
    pub idle: &'static str,
}

impl Words {
    /// The words of the trade.
    pub const RUST: Self = Self {
        heading: "future",
        thread: "thread",
        new: "made, not polled yet",
        pending: "not ready: Poll::Pending",
        waiting: "waits, needs no thread",
        woken: "woken, not polled again yet",
        ready: "ready: Poll::Ready",
        dropped: "dropped before it was ready",
        running: "being polled",
        instant: "a poll that takes no time",
        idle: "idle",
    };

    /// What to say of `sign`.
    pub fn of(&self, sign: Sign) -> &'static str {
        match sign {
            Sign::New => self.new,
            Sign::Pending => self.pending,
            Sign::Waiting => self.waiting,
            Sign::Woken => self.woken,
            Sign::Ready => self.ready,
            Sign::Dropped => self.dropped,
            Sign::Running => self.running,
            Sign::Instant => self.instant,
            Sign::Idle => self.idle,
        }
    }

    /// What to say of `sign` where there is little room.
    pub(crate) fn short(&self, sign: Sign) -> &'static str {
        let whole = self.of(sign);
        whole.split_once(':').map_or(whole, |(short, _)| short)
    }
}

impl Sign {
    /// Every sign, in the order of a legend.
    pub const ALL: [Self; 9] = [
        Self::New,
        Self::Pending,
        Self::Waiting,
        Self::Woken,
        Self::Ready,
        Self::Dropped,
        Self::Running,
        Self::Instant,
        Self::Idle,
    ];

    /// Whether a drawing of `timeline` has this sign.
    pub fn occurs_in(self, timeline: &Timeline) -> bool {
        let mut spans = timeline.rows.iter().flat_map(|row| &row.spans);
        let mut marks = timeline.rows.iter().flat_map(|row| &row.marks);
        match self {
            Self::Idle => true,
            Self::Instant => timeline.thread.spans.iter().any(|poll| poll.is_instant()),
            Self::Pending | Self::Ready | Self::Dropped => marks.any(|mark| mark.sign == self),
            Self::New | Self::Waiting | Self::Woken | Self::Running => {
                spans.any(|span| span.sign == self && !span.is_instant())
            }
        }
    }
}
