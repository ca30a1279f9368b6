//! The future that wraps a future, so that it's in the timeline of the run.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use recorder::Recorded;

use crate::session::Session;

/// The future that [`watch`] returns.
pub struct Watched<F> {
    name: Arc<str>,
    inner: Inner<F>,
}

enum Inner<F> {
    /// It was made outside of a run, and may still be polled in one.
    Unseen(Option<Pin<Box<F>>>),
    Seen(Recorded<Pin<Box<F>>>),
}

/// Wraps `future`, to be used in its place. In a run, it's in the timeline, where its
/// row is called `name`. Outside of a run, only the future inside is polled.
#[track_caller]
pub fn watch<F: Future>(name: impl Into<String>, future: F) -> Watched<F> {
    let mut watched = Watched {
        name: name.into().into(),
        inner: Inner::Unseen(Some(Box::pin(future))),
    };
    if let Some(session) = Session::current() {
        watched.enter(&session);
    }
    watched
}

impl<F: Future> Watched<F> {
    /// Begins to record the future, unless that has begun already.
    #[track_caller]
    fn enter(&mut self, session: &Session) {
        if let Inner::Unseen(future) = &mut self.inner
            && let Some(future) = future.take()
        {
            self.inner = Inner::Seen(session.record.recorder.watch(&*self.name, future));
        }
    }
}

impl<F: Future> Future for Watched<F> {
    type Output = F::Output;

    // So the recorder learns at which line of the learner's code it's awaited.
    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let session = Session::current();
        if let Some(session) = &session {
            self.enter(session);
        }
        let Self { name, inner } = &mut *self;
        match (inner, session) {
            (Inner::Seen(future), Some(session)) => {
                let _guard = session.enter_poll(future.index(), name);
                Pin::new(future).poll(cx)
            }
            (Inner::Seen(future), None) => Pin::new(future).poll(cx),
            (Inner::Unseen(Some(future)), _) => future.as_mut().poll(cx),
            (Inner::Unseen(None), _) => unreachable!("only `enter` takes it, and puts it back"),
        }
    }
}
