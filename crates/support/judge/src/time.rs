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

/// Names what took the time, if the timeline tells: one future that wasn't begun until
/// another one had ended, those that were still pending, or one that was dropped too soon.
pub(crate) fn explain(session: &Session, wanted: u64, took: u64) -> Option<String> {
    let lives = innermost_lives(session);
    if took < wanted {
        let mut dropped = lives.iter().filter_map(|life| match life.end {
            Some((at, Kind::Dropped)) => Some((&life.name, at)),
            _ => None,
        });
        let (name, at) = dropped.next()?;
        let millis = at.as_millis();
        return Some(format!(
            "{name} was dropped after {millis} ms, before it was ready"
        ));
    }
    let limit = Duration::from_millis(wanted);
    let is_late = |life: &&Life| life.end.is_none_or(|(at, _)| at > limit);
    let late: Vec<_> = lives.iter().filter(is_late).collect();
    late.iter()
        .find_map(|life| explain_begin(life, &lives))
        .or_else(|| match late[..] {
            [] => None,
            [life] => Some(format!(
                "after {wanted} ms, {} was still pending",
                life.name
            )),
            [first, ..] => Some(format!(
                "after {wanted} ms, {} and {} more were still pending",
                first.name,
                late.len() - 1
            )),
        })
}

/// Says which future ended at the moment when `life` began, unless that was the start.
fn explain_begin(life: &Life, lives: &[Life]) -> Option<String> {
    if life.begun.is_zero() {
        return None;
    }
    let mut before = lives.iter().filter_map(|other| match other.end {
        Some((at, kind)) if at == life.begun && other.begun < at => Some((&other.name, kind)),
        _ => None,
    });
    let (name, kind) = before.next()?;
    let end = match kind {
        Kind::Dropped => "was dropped",
        _ => "was ready",
    };
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
