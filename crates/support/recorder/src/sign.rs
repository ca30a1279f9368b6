//! The signs of a drawing.

/// A state, a moment, or a piece of the thread's row: all that can be drawn.
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
}
