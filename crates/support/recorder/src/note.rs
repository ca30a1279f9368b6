//! Where to note what happens to one future.

use crate::{Kind, Recorder};

/// The future and its waker each have one. A waker may be kept anywhere.
#[derive(Clone)]
pub(crate) struct Note {
    pub recorder: Recorder,
    pub future: usize,
}

impl Note {
    pub fn down(&self, kind: Kind) {
        self.recorder.note(self.future, kind);
    }
}
