//! The timeline of a run, below the sentence of a message.

use recorder::{Event, Kind, Labels, Scale, Timeline, text};

use crate::record::Record;
use crate::verdict::Verdict;

/// A timeline with more rows would fill the terminal.
const MAX_ROWS: usize = 12;

/// On an axis with more events, none of them could be told from the others.
const MAX_STEPS: u64 = 1000;

/// What stands between the sentence and the timeline.
const HEADING: &str = "\n\nThis is when each future was polled:\n\n";

/// Puts the timeline below the sentence of `verdict`, if it helps to understand it.
pub(crate) fn put_below_verdict(record: &Record, verdict: &Verdict) -> String {
    match verdict.is_unwritten() {
        true => verdict.to_string(),
        false => put_below(record, &verdict.to_string()),
    }
}

/// Puts the timeline below `sentence`, if there is one.
pub(crate) fn put_below(record: &Record, sentence: &str) -> String {
    match read(record) {
        Some((timeline, more)) => format!("{sentence}{HEADING}{timeline}{more}"),
        None => sentence.to_owned(),
    }
}

/// Returns the sentence of a message, and the timeline below it.
pub(crate) fn take_off(message: &str) -> (&str, Option<&str>) {
    match message.split_once(HEADING) {
        Some((sentence, timeline)) => (sentence, Some(timeline)),
        None => (message, None),
    }
}

/// Draws the timeline with an explanation of its signs.
pub(crate) fn draw(record: &Record) -> Option<String> {
    read(record).map(|(timeline, more)| format!("{timeline}{more}"))
}

/// Draws the timeline in as few lines as it can be.
pub(crate) fn draw_small(record: &Record) -> Option<String> {
    let (timeline, more) = read(record)?;
    let drawing = text::draw(&timeline, Scale::fitting([&timeline]), &Labels::RUST);
    Some(drawing + &more)
}

/// Reads the timeline of the watched futures, and says how many it leaves out. Where no time
/// passed, its axis counts the events, and there's none if they are too many, or if nothing
/// was polled.
fn read(record: &Record) -> Option<(Timeline, String)> {
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
    Some((timeline, more))
}
