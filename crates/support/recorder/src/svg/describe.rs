//! The same timelines as a text, for a reader who does not see the picture.

use std::iter;

use ::svg::node::Text;
use ::svg::node::element::Description;

use super::{Panel, Picture};
use crate::{Labels, Row, Sign, Span, Timeline, Unit};

/// Describes what every panel shows.
pub(super) fn picture(picture: &Picture) -> Description {
    let panels = picture.panels.iter();
    let sentences: Vec<_> = panels
        .map(|panel| describe_panel(panel, picture.labels))
        .chain([picture.remark.to_owned()])
        .collect();
    Description::new().add(Text::new(sentences.join(" ")))
}

fn describe_panel(panel: &Panel, labels: &Labels) -> String {
    let unit = match panel.timeline.unit {
        Unit::Milliseconds => "ms",
        Unit::Steps => "steps",
    };
    let rows = panel.timeline.rows.iter();
    let facts = panel.facts.iter();
    let sentences: Vec<_> = iter::once(format!("{}.", panel.caption))
        .chain(rows.map(|row| describe_row(row, unit, labels)))
        .chain([describe_thread(panel.timeline, unit, labels)])
        .chain(facts.map(|fact| format!("{fact}.")))
        .collect();
    sentences.join(" ")
}

/// Describes one future: each state that lasts, then how it ended.
fn describe_row(row: &Row, unit: &str, labels: &Labels) -> String {
    let lasting = row.spans.iter().filter(|span| !span.is_instant());
    let end = row
        .marks
        .last()
        .filter(|mark| mark.sign != Sign::Pending)
        .map(|mark| format!("{} at {} {unit}", short_label(labels, mark.sign), mark.at));
    let parts: Vec<_> = lasting
        .map(|span| describe_span(span, unit, labels))
        .chain(end)
        .collect();
    format!("{}: {}.", row.name, parts.join(", "))
}

/// Describes the thread: the long polls, then when the short ones were.
fn describe_thread(timeline: &Timeline, unit: &str, labels: &Labels) -> String {
    let polls = timeline.thread.spans.iter();
    let (short, long): (Vec<&Span>, Vec<&Span>) = polls.partition(|poll| poll.is_instant());

    let mut moments: Vec<_> = short.iter().map(|poll| poll.from.to_string()).collect();
    moments.dedup();
    let short_polls =
        (!moments.is_empty()).then(|| format!("short polls at {} {unit}", moments.join(", ")));

    let parts: Vec<_> = long
        .into_iter()
        .map(|poll| describe_span(poll, unit, labels))
        .chain(short_polls)
        .collect();
    format!("{}: {}, otherwise idle.", labels.thread, parts.join(", "))
}

fn describe_span(span: &Span, unit: &str, labels: &Labels) -> String {
    let state = short_label(labels, span.sign);
    format!("{state} from {} to {} {unit}", span.from, span.to)
}

/// Returns the meaning of `sign` up to its colon, for running text.
fn short_label(labels: &Labels, sign: Sign) -> &'static str {
    let label = labels.label(sign);
    label.split_once(':').map_or(label, |(short, _)| short)
}
