//! The events of a future.

use std::time::Duration;

/// One thing that happened to one future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which future: 0 for the first one watched, then 1, 2 and so on.
    pub future: usize,
    /// When, counted from the making of the recorder on tokio's clock.
    pub at: Duration,
    /// What.
    pub kind: Kind,
}

/// What can happen to a future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It exists. None of its body has run.
    Made,
    /// `poll` was called.
    Polled,
    /// `poll` returned `Poll::Pending`.
    Pending,
    /// Its waker was used: it asks to be polled again.
    Woken,
    /// `poll` returned `Poll::Ready`.
    Ready,
    /// It was dropped before it was ready.
    Dropped,
}
