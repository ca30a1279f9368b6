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
    finished: bool,
}

impl Recorder {
    /// Wraps `future`, to be used in its place. Its row is called `name`.
    #[track_caller]
    pub fn watch<F: Future>(&self, name: impl Into<String>, future: F) -> Recorded<F> {
        let log = EventLog {
            recorder: self.clone(),
            future: self.add_future(name.into()),
            poll: 0,
        };
        log.record(Kind::Made);
        Recorded {
            inner: Box::pin(future),
            log,
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
        self.log.poll = self.log.recorder.number_poll();
        self.log.record(Kind::Polled);

        // The future inside gets this waker, not the caller's, so that a
        // wake-up is recorded too.
        let waker = RecordedWaker::wrap(cx.waker(), &self.log);
        let result = self.inner.as_mut().poll(&mut Context::from_waker(&waker));
        // Copies of it that are there after this were put away for a wake-up.
        drop(waker);

        self.finished = result.is_ready();
        self.log.record(match result {
            Poll::Pending => Kind::Pending,
            Poll::Ready(_) => Kind::Ready,
        });
        result
    }
}

impl<F> Drop for Recorded<F> {
    fn drop(&mut self) {
        // A finished future is dropped as well. Only an early end is news.
        if !self.finished {
            self.log.record(Kind::Dropped);
        }
    }
}

/// Records that it was used, and passes the wake-up on.
struct RecordedWaker {
    inner: Waker,
    log: EventLog,
}

impl RecordedWaker {
    fn wrap(inner: &Waker, log: &EventLog) -> Waker {
        Waker::from(Arc::new(Self {
            inner: inner.clone(),
            log: log.clone(),
        }))
    }
}

impl Wake for RecordedWaker {
    fn wake(self: Arc<Self>) {
        self.log.record(Kind::Woken);
        self.inner.wake_by_ref();
    }
}

impl Drop for RecordedWaker {
    fn drop(&mut self) {
        self.log.recorder.drop_waker(self.log.future, self.log.poll);
    }
}

/// The events of one future. The future has one, and so has each of its
/// wakers, because a waker may outlive the future.
#[derive(Clone)]
struct EventLog {
    recorder: Recorder,
    future: usize,
    /// The number of its last poll, or of the one that this waker was handed to.
    poll: usize,
}

impl EventLog {
    #[track_caller]
    fn record(&self, kind: Kind) {
        self.recorder.add_event(self.future, kind, self.poll);
    }
}
