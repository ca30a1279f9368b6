//! The shape of each sign. Shapes differ, not colours alone.

use ::svg::node::element::{Circle, Group, Line, Path, Pattern, Rectangle};

use super::{ORIGIN, ROOM};
use crate::{Row, Scale, Sign, Timeline};

/// How far a shape reaches above and below the middle of its row.
const HALF: u64 = 7;

/// Where `position` is on the axis.
pub(super) fn x(position: u64, scale: Scale) -> u64 {
    ORIGIN + scale.place(position, ROOM) as u64
}

/// The states of a future, and on top of them its moments.
pub(super) fn row(row: &Row, scale: Scale, y: u64) -> Group {
    let spans = row.spans.iter().filter(|span| !span.is_instant());
    let spans = spans.map(|span| (span.sign, span.from, span.to));
    // Where several moments fall in one place, the last one is to be seen.
    let places = row.marks.chunk_by(|a, b| x(a.at, scale) == x(b.at, scale));
    let marks = places.filter_map(|marks| marks.last());
    let marks = marks.map(|mark| (mark.sign, mark.at, mark.at));
    spans
        .chain(marks)
        .fold(Group::new(), |group, (kind, from, to)| {
            group.add(sign(kind, x(from, scale), x(to, scale), y))
        })
}

/// The thread: an empty box, and in it each poll.
pub(super) fn thread(timeline: &Timeline, scale: Scale, y: u64) -> Group {
    let group = Group::new().add(sign(Sign::Idle, ORIGIN, x(timeline.end, scale), y));
    timeline.thread.spans.iter().fold(group, |group, span| {
        let kind = if span.is_instant() {
            Sign::Instant
        } else {
            Sign::Running
        };
        group.add(sign(kind, x(span.from, scale), x(span.to, scale), y))
    })
}

/// One sign. A state reaches from `from` to `to`, a moment is in the middle.
pub(super) fn sign(sign: Sign, from: u64, to: u64, y: u64) -> Group {
    let middle = (from + to) / 2;
    let line = |class: &str| {
        let line = Line::new()
            .set("class", class)
            .set("x1", from)
            .set("x2", to);
        line.set("y1", y).set("y2", y)
    };
    let bar = |class: &str| {
        let bar = Rectangle::new().set("class", class).set("x", from);
        let bar = bar.set("y", y - HALF).set("height", 2 * HALF);
        bar.set("width", (to - from).max(1))
    };
    let circle = |class: &str| {
        let circle = Circle::new().set("class", class).set("cx", middle);
        circle.set("cy", y).set("r", 6)
    };
    let path = |class: &str, lines: String| Path::new().set("class", class).set("d", lines);

    let group = Group::new();
    match sign {
        Sign::New => group.add(line("new")),
        Sign::Waiting => group.add(line("waiting")),
        Sign::Woken => group.add(line("woken")),
        Sign::Running => group.add(bar("running")),
        Sign::Idle => group.add(bar("idle")),
        Sign::Pending => group.add(circle("pending")),
        Sign::Ready => group.add(circle("ready")),
        Sign::Dropped => {
            let (left, top) = (middle - 6, y - 6);
            let cross = format!("M{left} {top}l12 12m0 -12l-12 12");
            group.add(path("dropped", cross))
        }
        Sign::Instant => {
            let top = y - HALF;
            group.add(path("instant", format!("M{middle} {top}v{}", 2 * HALF)))
        }
    }
}

/// The pattern that fills a running poll.
pub(super) fn hatch(id: &str) -> Pattern {
    let pattern = Pattern::new()
        .set("id", id)
        .set("width", 6)
        .set("height", 6);
    let pattern = pattern.set("patternUnits", "userSpaceOnUse");
    let stripes = Path::new().set("class", "stripes");
    pattern.add(stripes.set("d", "M-1 1l2 -2M0 6l6 -6M5 7l2 -2"))
}
