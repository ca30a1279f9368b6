//! The page of a run, in which it's played event by event.

use std::env;

use recorder::page::{self, Recording};

use crate::complaint;
use crate::record::Record;

/// Writing more events would take longer than a program may.
const MAX_EVENTS: usize = 50_000;

/// Saves the page beside the program, and prints where it is. The timeline is on the screen
/// already, so if the page can't be saved, nothing is said.
pub(crate) fn offer(record: &Record) {
    let Some(path) = complaint::path("html") else {
        return;
    };
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let recording = Recording::new(&name, &record.recorder);
    if record.recorder.events().len() <= MAX_EVENTS && page::save(&[recording], &path).is_ok() {
        let here = env::current_dir().unwrap_or_default();
        let path = path.strip_prefix(&here).unwrap_or(&path);
        eprintln!("\nWatch it step by step: {}", path.display());
    }
}
