//! The parts of a message below its sentence: the timeline, and two lists side by side.

use recorder::Timeline;

use crate::session::Session;

/// A timeline with more rows would fill the terminal.
const MAX_ROWS: usize = 16;

/// On an axis with more events, none of them could be told from the others.
const MAX_STEPS: u64 = 1000;

/// A name is repeated in a list at most so many times.
const MAX_REPEATED: usize = 4;

/// Puts the timeline below `sentence`, if there is one.
pub(crate) fn with_timeline(session: &Session, sentence: &str) -> String {
    match draw_timeline(session) {
        Some(drawing) => format!("{sentence}; here is when each was polled:\n\n{drawing}"),
        None => sentence.to_owned(),
    }
}

/// Draws the timeline of the watched futures. Where no time passed, its axis counts
/// the events, and there's no drawing if they are too many.
pub(crate) fn draw_timeline(session: &Session) -> Option<String> {
    let mut timeline = Timeline::by_time(&session.recorder);
    if timeline.end == 0 {
        timeline = Timeline::by_step(&session.recorder);
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
    (!timeline.rows.is_empty()).then(|| format!("{timeline}{more}"))
}

/// Lists sorted names. One that's there more often than a reader would count is there once,
/// with its number.
pub(crate) fn list(names: &[&str]) -> String {
    let same = names.chunk_by(|one, next| one == next);
    let parts = same.map(|same| match same {
        [name, ..] if same.len() > MAX_REPEATED => format!("{name} ({} times)", same.len()),
        same => same.join(", "),
    });
    match parts.collect::<Vec<_>>().join(", ") {
        list if list.is_empty() => "nothing".to_owned(),
        list => list,
    }
}

/// Puts two lists of lines next to each other, and marks where they differ.
pub(crate) fn side_by_side(headings: [&str; 2], wanted: &[&str], was: &[String]) -> String {
    let lines = wanted.iter().chain(&headings[..1]);
    let width = lines.map(|line| line.chars().count()).max().unwrap_or(0);
    let mut table = format!("     {:width$}   {}\n", headings[0], headings[1]);
    for index in 0..wanted.len().max(was.len()) {
        let left = wanted.get(index).copied();
        let right = was.get(index).map(String::as_str);
        let mark = if left == right { ' ' } else { '≠' };
        let line = format!(
            "   {mark} {:width$}   {}",
            left.unwrap_or(""),
            right.unwrap_or("")
        );
        table += &format!("{}\n", line.trim_end());
    }
    table
}
