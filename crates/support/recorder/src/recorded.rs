//! The future that wraps a future, with its waker and its event log.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use crate::{Kind, Recorder};

/// The future that [`watch`](Recorder::watch) returns.
///
/// When it's polled, it polls the future inside and returns the same result.
/// It records both.
pub struct Recorded<F> {
    // In a box, the future inside stays where it is when the wrapper moves.
    inner: Pin<Box<F>>,
    log: EventLog,
    polls: usize,
    finished: bool,
}

impl Recorder {
    /// Wraps `future`, to be used in its place. Its row is called `name`.
    #[track_caller]
    pub fn watch<F: Future>(&self, name: impl Into<String>, future: F) -> Recorded<F> {
        let log = EventLog {
            recorder: self.clone(),
            future: self.add_future(name.into()),
        };
        log.record(Kind::Made, None);
        Recorded {
            inner: Box::pin(future),
            log,
            polls: 0,
            finished: false,
        }
    }
}

impl<F> Recorded<F> {
    /// Returns its index: an event of this future has it in `future`.
    pub fn index(&self) -> usize {
        self.log.future
    }
}

impl<F: Future> Future for Recorded<F> {
    type Output = F::Output;

    // By this attribute, `record` learns at which line of the program we're awaited.
    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.polls += 1;
        self.log.record(Kind::Polled, Some(self.polls));

        // The future inside gets this waker, not the caller's, so that a
        // wake-up is recorded too.
        let waker = RecordedWaker::wrap(cx.waker(), &self.log, self.polls);
        let result = self.inner.as_mut().poll(&mut Context::from_waker(&waker));
        drop(waker);

        self.finished = result.is_ready();
        match result {
            Poll::Pending => self.log.record(Kind::Pending, self.log.kept_waker()),
            Poll::Ready(_) => self.log.record(Kind::Ready, None),
        }
        result
    }
}

impl<F> Drop for Recorded<F> {
    fn drop(&mut self) {
        // A finished future is dropped as well. Only an early end is news.
        if !self.finished {
            self.log.record(Kind::Dropped, None);
        }
    }
}

/// Records that it was used, and passes the wake-up on.
struct RecordedWaker {
    inner: Waker,
    log: EventLog,
    number: usize,
}

impl RecordedWaker {
    fn wrap(inner: &Waker, log: &EventLog, number: usize) -> Waker {
        log.recorder.add_waker(log.future, number);
        Waker::from(Arc::new(Self {
            inner: inner.clone(),
            log: log.clone(),
            number,
        }))
    }
}

impl Wake for RecordedWaker {
    fn wake(self: Arc<Self>) {
        self.log.record(Kind::Woken, Some(self.number));
        self.inner.wake_by_ref();
    }
}

impl Drop for RecordedWaker {
    fn drop(&mut self) {
        self.log.recorder.drop_waker(self.log.future, self.number);
    }
}

/// The events of one future. The future has one, and so has each of its
/// wakers, because a waker may outlive the future.
#[derive(Clone)]
struct EventLog {
    recorder: Recorder,
    future: usize,
}

impl EventLog {
    #[track_caller]
    fn record(&self, kind: Kind, waker: Option<usize>) {
        self.recorder.add_event(self.future, kind, waker);
    }

    fn kept_waker(&self) -> Option<usize> {
        self.recorder.kept_waker(self.future)
    }
}
