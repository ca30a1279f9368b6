//! The labels of the restaurant's drawings.

use recorder::Labels;

/// The meaning of each sign, in the restaurant and in Rust.
pub(crate) const LABELS: Labels = Labels {
    heading: "order",
    thread: "till",
    new: "in line: not polled yet",
    pending: "steps aside: Poll::Pending",
    waiting: "waits: not polled",
    woken: "called: woken, not polled again yet",
    ready: "served: Poll::Ready",
    dropped: "walks out: dropped",
    running: "keeps the till: a long poll",
    instant: "a poll, over at once",
    idle: "idle: no poll",
};
