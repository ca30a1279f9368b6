//! A future that wraps a future.

use std::pin::Pin;
use std::task::{Context, Poll};

use crate::Kind;
use crate::note::Note;
use crate::recorded_waker::RecordedWaker;

/// The future that [`watch`](crate::Recorder::watch) returns.
///
/// It polls the future inside whenever it is polled itself, returns what that
/// returned, and notes both.
pub struct Recorded<F> {
    // In a box, the future inside stays where it is when the wrapper moves.
    inner: Pin<Box<F>>,
    note: Note,
    finished: bool,
}

impl<F> Recorded<F> {
    pub(crate) fn new(inner: F, note: Note) -> Self {
        note.down(Kind::Made);
        Self {
            inner: Box::pin(inner),
            note,
            finished: false,
        }
    }
}

impl<F: Future> Future for Recorded<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        self.note.down(Kind::Polled);

        // Whoever wakes the future inside holds this waker, not the caller's.
        let waker = RecordedWaker::wrap(cx.waker(), &self.note);
        let answer = self.inner.as_mut().poll(&mut Context::from_waker(&waker));

        self.finished = answer.is_ready();
        self.note.down(match answer {
            Poll::Pending => Kind::Pending,
            Poll::Ready(_) => Kind::Ready,
        });
        answer
    }
}

impl<F> Drop for Recorded<F> {
    fn drop(&mut self) {
        // Every future is dropped in the end. Only an early end is news.
        if !self.finished {
            self.note.down(Kind::Dropped);
        }
    }
}
