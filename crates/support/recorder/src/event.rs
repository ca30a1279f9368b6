//! The events of a future.

use std::panic::Location;
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
    /// The waker that it's about, by the number of the poll that it was handed to, of all
    /// polls that are recorded: the one that's passed, for `Polled`; the newest one of which
    /// something has kept a copy, for `Pending`; and the one that's used, for `Woken`.
    pub waker: Option<usize>,
    /// Where in the code: where the future is made, where it's awaited, or where it waits.
    pub place: Option<&'static Location<'static>>,
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
