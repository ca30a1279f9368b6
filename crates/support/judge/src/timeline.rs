//! The timeline of a run, below the sentence of a message.

use recorder::{Event, Kind, Timeline};

use crate::record::Record;
use crate::verdict::Verdict;

/// A timeline with more rows would fill the terminal.
const MAX_ROWS: usize = 12;

/// On an axis with more events, none of them could be told from the others.
const MAX_STEPS: u64 = 1000;

/// Puts the timeline below the sentence of `verdict`, if it helps to understand it.
pub(crate) fn put_below_verdict(record: &Record, verdict: &Verdict) -> String {
    match verdict.is_unwritten() {
        true => verdict.to_string(),
        false => put_below(record, &verdict.to_string()),
    }
}

/// Puts the timeline below `sentence`, if there is one.
pub(crate) fn put_below(record: &Record, sentence: &str) -> String {
    match draw(record) {
        Some(drawing) => {
            let is_whole = sentence.ends_with('?') || sentence.ends_with(".)");
            let here = if is_whole { " Here" } else { "; here" };
            format!("{sentence}{here} is when each future was polled:\n\n{drawing}")
        }
        None => sentence.to_owned(),
    }
}

/// Draws the timeline of the watched futures. Where no time passed, its axis counts
/// the events, and there's no drawing if they are too many, or if nothing was polled.
pub(crate) fn draw(record: &Record) -> Option<String> {
    let is_poll = |event: &Event| event.kind == Kind::Polled;
    if !record.recorder.events().iter().any(is_poll) {
        return None;
    }
    let mut timeline = Timeline::by_time(&record.recorder);
    if timeline.end == 0 {
        timeline = Timeline::by_step(&record.recorder);
        if timeline.end > MAX_STEPS {
            return None;
        }
    }
    let hidden = timeline.rows.len().saturating_sub(MAX_ROWS);
    timeline.rows.truncate(MAX_ROWS);
    let more = match hidden {
        0 => String::new(),
        _ => format!("   … and {hidden} more\n"),
    };
    Some(format!("{timeline}{more}"))
}
