//! The shape of each sign. Signs differ in shape, not in colour alone.

use ::svg::node::element::{Circle, Group, Line, Path, Pattern, Rectangle};

use super::{AXIS_X, TICK_DISTANCE};
use crate::{Row, Scale, Sign, Timeline};

/// How far a shape reaches above and below the middle of its row.
const HALF_HEIGHT: u64 = 7;

/// Returns where `position` is on the axis.
pub(super) fn x(position: u64, scale: Scale) -> u64 {
    AXIS_X + scale.place(position, TICK_DISTANCE) as u64
}

/// Draws the states of a future, and on top of them its moments.
pub(super) fn future(row: &Row, scale: Scale, y: u64) -> Group {
    let states = row
        .spans
        .iter()
        .filter(|span| !span.is_instant())
        .map(|span| (span.sign, span.from, span.to));
    // Where several moments fall in one place, the last one is to be seen.
    let moments = row
        .marks
        .chunk_by(|a, b| x(a.at, scale) == x(b.at, scale))
        .filter_map(<[_]>::last)
        .map(|mark| (mark.sign, mark.at, mark.at));
    states
        .chain(moments)
        .fold(Group::new(), |group, (kind, from, to)| {
            group.add(sign(kind, x(from, scale), x(to, scale), y))
        })
}

/// Draws the thread: an empty box, and in it each poll.
pub(super) fn thread(timeline: &Timeline, scale: Scale, y: u64) -> Group {
    let group = Group::new().add(sign(Sign::Idle, AXIS_X, x(timeline.end, scale), y));
    timeline.thread.spans.iter().fold(group, |group, poll| {
        let kind = if poll.is_instant() {
            Sign::Instant
        } else {
            Sign::Running
        };
        group.add(sign(kind, x(poll.from, scale), x(poll.to, scale), y))
    })
}

/// Draws one sign. A state reaches from `from` to `to`, a moment is in the
/// middle.
pub(super) fn sign(sign: Sign, from: u64, to: u64, y: u64) -> Group {
    let middle = (from + to) / 2;
    let line = |class: &str| {
        Line::new()
            .set("class", class)
            .set("x1", from)
            .set("x2", to)
            .set("y1", y)
            .set("y2", y)
    };
    let bar = |class: &str| {
        Rectangle::new()
            .set("class", class)
            .set("x", from)
            .set("y", y - HALF_HEIGHT)
            .set("height", 2 * HALF_HEIGHT)
            // A poll that is shorter than a pixel is drawn too.
            .set("width", (to - from).max(1))
    };
    let circle = |class: &str| {
        Circle::new()
            .set("class", class)
            .set("cx", middle)
            .set("cy", y)
            .set("r", 6)
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
            let (top, height) = (y - HALF_HEIGHT, 2 * HALF_HEIGHT);
            group.add(path("instant", format!("M{middle} {top}v{height}")))
        }
    }
}

/// Draws the pattern that fills a running poll.
pub(super) fn hatch(id: &str) -> Pattern {
    let stripes = Path::new()
        .set("class", "stripes")
        .set("d", "M-1 1l2 -2M0 6l6 -6M5 7l2 -2");
    Pattern::new()
        .set("id", id)
        .set("width", 6)
        .set("height", 6)
        .set("patternUnits", "userSpaceOnUse")
        .add(stripes)
}
