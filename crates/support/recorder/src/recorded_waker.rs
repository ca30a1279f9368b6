//! A waker that wraps a waker.

use std::sync::Arc;
use std::task::{Wake, Waker};

use crate::Kind;
use crate::note::Note;

/// Notes that it was used, and passes the wake-up on.
pub(crate) struct RecordedWaker {
    inner: Waker,
    note: Note,
}

impl RecordedWaker {
    pub(crate) fn wrap(inner: &Waker, note: &Note) -> Waker {
        Waker::from(Arc::new(Self {
            inner: inner.clone(),
            note: note.clone(),
        }))
    }
}

impl Wake for RecordedWaker {
    fn wake(self: Arc<Self>) {
        self.note.down(Kind::Woken);
        self.inner.wake_by_ref();
    }
}
