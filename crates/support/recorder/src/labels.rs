//! The labels of a drawing: the names of its parts, and what each sign means.

use crate::Sign;

/// The heading of the rows, the name of the thread, and the meaning of each
/// sign.
///
/// A legend has two columns: keep each text under 36 characters. What comes
/// before a colon must be enough to understand it.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the fields are the signs")]
pub struct Labels {
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

impl Labels {
    /// Rust's own terms.
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

    /// Returns the meaning of `sign`, as a legend gives it.
    pub fn label(&self, sign: Sign) -> &'static str {
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
}
