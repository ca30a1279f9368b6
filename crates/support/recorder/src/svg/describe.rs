//! The same timelines in words, for a reader who does not see the picture.

use ::svg::node::Text;
use ::svg::node::element::Description;

use super::{Panel, Picture};
use crate::{Row, Sign, Span, Timeline, Unit, Words};

/// Says what every panel shows.
pub(super) fn all(picture: &Picture) -> Description {
    let panels = picture.panels.iter();
    let panels = panels.map(|panel| said(panel, picture.words));
    let words: Vec<_> = panels.chain([picture.remark.to_owned()]).collect();
    Description::new().add(Text::new(words.join(" ")))
}

fn said(panel: &Panel, words: &Words) -> String {
    let unit = match panel.timeline.unit {
        Unit::Milliseconds => "ms",
        Unit::Steps => "steps",
    };
    let rows = panel.timeline.rows.iter();
    let rows = rows.map(|row| future(row, unit, words));
    let facts = panel.facts.iter().map(|fact| format!("{fact}."));
    let all = [format!("{}.", panel.caption)].into_iter().chain(rows);
    let all = all
        .chain([thread(panel.timeline, unit, words)])
        .chain(facts);
    all.collect::<Vec<_>>().join(" ")
}

/// One future: each state that lasts, then how it ended.
fn future(row: &Row, unit: &str, words: &Words) -> String {
    let lasting = row.spans.iter().filter(|span| !span.is_instant());
    let states = lasting.map(|span| during(span, unit, words));
    let end = row.marks.last().filter(|mark| mark.sign != Sign::Pending);
    let end = end.map(|mark| format!("{} at {} {unit}", words.short(mark.sign), mark.at));
    let parts: Vec<_> = states.chain(end).collect();
    format!("{}: {}.", row.name, parts.join(", "))
}

fn thread(timeline: &Timeline, unit: &str, words: &Words) -> String {
    let polls = timeline.thread.spans.iter();
    let (short, long): (Vec<&Span>, Vec<&Span>) = polls.partition(|poll| poll.is_instant());
    let long = long.into_iter().map(|poll| during(poll, unit, words));

    let mut moments: Vec<_> = short.iter().map(|poll| poll.from.to_string()).collect();
    moments.dedup();
    let moments = moments.join(", ");
    let short = (!short.is_empty()).then(|| format!("short polls at {moments} {unit}"));

    let parts: Vec<_> = long.chain(short).collect();
    format!("{}: {}, otherwise idle.", words.thread, parts.join(", "))
}

fn during(span: &Span, unit: &str, words: &Words) -> String {
    let state = words.short(span.sign);
    format!("{state} from {} to {} {unit}", span.from, span.to)
}
