//! The reason why a run took longer or shorter than it should have.

use std::time::Duration;

use recorder::Kind;

use crate::session::Session;

/// What became of a watched future that was polled.
struct Life {
    name: String,
    /// When it was first polled.
    begun: Duration,
    /// When it was ready or dropped, and which of the two.
    end: Option<(Duration, Kind)>,
}

/// Names what took the time, or what didn't take it, if the timeline tells.
pub(crate) fn explain(session: &Session, wanted: u64, took: u64) -> Option<String> {
    let lives = innermost_lives(session);
    if took < wanted {
        explain_drop(&lives).or_else(|| explain_overlap(&lives))
    } else {
        let late = lives.iter().filter(|life| life.is_pending_after(wanted));
        let late: Vec<_> = late.collect();
        late.iter()
            .find_map(|life| explain_begin(life, &lives))
            .or_else(|| match late[..] {
                [] => explain_rest(&lives),
                [life] => Some(format!(
                    "after {wanted} ms, {} was still pending",
                    life.name
                )),
                [life, ..] => Some(format!(
                    "after {wanted} ms, {} and {} more were still pending",
                    life.name,
                    late.len() - 1
                )),
            })
    }
}

impl Life {
    fn is_pending_after(&self, millis: u64) -> bool {
        let time = Duration::from_millis(millis);
        self.end.is_none_or(|(at, _)| at > time)
    }
}

/// Says which future was dropped.
fn explain_drop(lives: &[Life]) -> Option<String> {
    lives.iter().find_map(|life| match life.end {
        Some((at, Kind::Dropped)) => Some(format!(
            "{} was dropped after {} ms, before it was ready",
            life.name,
            at.as_millis()
        )),
        _ => None,
    })
}

/// Says which future was begun before another one had ended.
fn explain_overlap(lives: &[Life]) -> Option<String> {
    let pairs = lives.iter().zip(lives.iter().skip(1));
    let mut overlaps = pairs.filter(|(one, next)| {
        one.begun <= next.begun && one.end.is_some_and(|(at, _)| next.begun < at)
    });
    let (one, next) = overlaps.next()?;
    Some(format!(
        "{} was begun before {} was ready",
        next.name, one.name
    ))
}

/// Says after which future it went on to wait, for something that isn't watched.
fn explain_rest(lives: &[Life]) -> Option<String> {
    let ends = lives
        .iter()
        .filter_map(|life| Some((life.end?, &life.name)));
    let ((at, kind), name) = ends.max_by_key(|((at, _), _)| *at)?;
    Some(format!(
        "{name} {} after {} ms, and then it still waited",
        describe_end(kind),
        at.as_millis()
    ))
}

fn describe_end(kind: Kind) -> &'static str {
    match kind {
        Kind::Dropped => "was dropped",
        _ => "was ready",
    }
}

/// Says which future ended at the moment when `life` began, unless that was the start.
fn explain_begin(life: &Life, lives: &[Life]) -> Option<String> {
    if life.begun.is_zero() {
        return None;
    }
    let mut before = lives.iter().filter_map(|other| match other.end {
        Some((at, kind)) if at == life.begun => Some((&other.name, kind)),
        _ => None,
    });
    let (name, kind) = before.next()?;
    let end = describe_end(kind);
    let another = if *name == life.name { "another " } else { "" };
    Some(format!(
        "{} wasn't begun until {another}{name} {end}, after {} ms",
        life.name,
        life.begun.as_millis()
    ))
}

/// Returns the lives of the futures that were polled and that polled no watched future.
fn innermost_lives(session: &Session) -> Vec<Life> {
    let outer = session.outer_futures();
    let names = session.recorder.names();
    let mut lives: Vec<Option<Life>> = names.iter().map(|_| None).collect();
    for event in session.recorder.events() {
        let life = &mut lives[event.future];
        match event.kind {
            Kind::Polled if life.is_none() => {
                *life = Some(Life {
                    name: names[event.future].clone(),
                    begun: event.at,
                    end: None,
                });
            }
            Kind::Ready | Kind::Dropped => {
                if let Some(life) = life {
                    life.end = Some((event.at, event.kind));
                }
            }
            Kind::Made | Kind::Polled | Kind::Pending | Kind::Woken => {}
        }
    }
    let lives = lives.into_iter().enumerate();
    lives
        .filter(|(future, _)| !outer.contains(future))
        .filter_map(|(_, life)| life)
        .collect()
}
