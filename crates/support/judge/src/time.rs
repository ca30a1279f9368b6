//! The reason why a run took longer or shorter than it should have.

use std::time::Duration;

use recorder::Kind;

use crate::session::Session;

/// What became of a watched future that was polled.
struct Life {
    name: String,
    /// When it was first polled.
    begun: Duration,
    /// When it was ready or dropped.
    end: Duration,
    /// Which of the two, or nothing if it was still pending at the end of the run.
    kind: Option<Kind>,
}

/// Names what took the time, or what didn't take it, if the timeline tells for sure.
pub(crate) fn explain(session: &Session, wanted: u64, took: u64) -> Option<String> {
    let (wanted, took) = (Duration::from_millis(wanted), Duration::from_millis(took));
    let lives = innermost_lives(session, took);
    if took < wanted {
        explain_unfinished(&lives, took).or_else(|| explain_overlap(&lives, wanted))
    } else {
        explain_pause(&lives, took - wanted, took)
            .or_else(|| explain_begin(&lives, wanted))
            .or_else(|| explain_end(&lives, took))
    }
}

/// Says which future was still pending when the run ended.
fn explain_unfinished(lives: &[Life], took: Duration) -> Option<String> {
    let is_unfinished = |life: &&Life| life.end == took && life.kind != Some(Kind::Ready);
    let life = lives.iter().find(is_unfinished)?;
    Some(format!(
        "{} wasn't ready by then, and nobody waited for it",
        life.name
    ))
}

/// Says which future was begun before another one had ended, if the wanted time is that of
/// one after the other.
fn explain_overlap(lives: &[Life], wanted: Duration) -> Option<String> {
    let total: Duration = lives.iter().map(|life| life.end - life.begun).sum();
    if total != wanted {
        return None;
    }
    let pairs = lives.iter().zip(lives.iter().skip(1));
    let (one, next) = pairs.into_iter().find(|(one, next)| next.begun < one.end)?;
    Some(format!(
        "{} was begun before {}{} was ready",
        next.name,
        another(one, next),
        one.name
    ))
}

/// Says when no watched future was pending, if that's all of the time that's too much.
fn explain_pause(lives: &[Life], excess: Duration, took: Duration) -> Option<String> {
    let mut pauses = Vec::new();
    let mut covered = Duration::ZERO;
    for life in lives {
        if life.begun > covered {
            pauses.push((covered, life.begun));
        }
        covered = covered.max(life.end);
    }
    if took > covered {
        pauses.push((covered, took));
    }
    let total: Duration = pauses.iter().map(|(from, to)| *to - *from).sum();
    if lives.is_empty() || total != excess {
        return None;
    }
    let (from, to) = pauses.first()?;
    Some(format!(
        "from {} to {} ms, your code waited for none of these futures",
        from.as_millis(),
        to.as_millis()
    ))
}

/// Says which future was begun when another one had ended, if it's one that ended too late.
fn explain_begin(lives: &[Life], wanted: Duration) -> Option<String> {
    let late = lives
        .iter()
        .filter(|life| life.end > wanted && !life.begun.is_zero());
    late.into_iter().find_map(|mut life| {
        let mut before = find_ended_at(life.begun, lives)?;
        // The first one in a row that had to wait is where it began, but for one that was
        // dropped and begun again.
        while before.kind != Some(Kind::Dropped)
            && !before.begun.is_zero()
            && before.begun < life.begun
            && let Some(earlier) = find_ended_at(before.begun, lives)
        {
            (life, before) = (before, earlier);
        }
        let end = match before.kind {
            Some(Kind::Dropped) => "was dropped",
            _ => "was ready",
        };
        Some(format!(
            "{} wasn't begun until {}{} {end}, after {} ms",
            life.name,
            another(before, life),
            before.name,
            life.begun.as_millis()
        ))
    })
}

fn find_ended_at(time: Duration, lives: &[Life]) -> Option<&Life> {
    lives.iter().find(|life| life.end == time)
}

/// Says which future was ready at the moment at which the run ended.
fn explain_end(lives: &[Life], took: Duration) -> Option<String> {
    let is_last = |life: &&Life| life.end == took && life.kind == Some(Kind::Ready);
    let life = lives.iter().find(is_last)?;
    Some(format!("your code waited until {} was ready", life.name))
}

/// Tells two futures of the same name apart.
fn another(one: &Life, other: &Life) -> &'static str {
    if one.name == other.name {
        "another "
    } else {
        ""
    }
}

/// Returns the lives of the futures that were polled and that polled no watched future, in
/// the order in which they began. Of those that began together, the shortest is first.
fn innermost_lives(session: &Session, took: Duration) -> Vec<Life> {
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
                    end: took,
                    kind: None,
                });
            }
            Kind::Ready | Kind::Dropped => {
                if let Some(life) = life {
                    (life.end, life.kind) = (event.at, Some(event.kind));
                }
            }
            Kind::Made | Kind::Polled | Kind::Pending | Kind::Woken => {}
        }
    }
    let mut innermost: Vec<_> = lives
        .into_iter()
        .enumerate()
        .filter(|(future, _)| !outer.contains(future))
        .filter_map(|(_, life)| life)
        .collect();
    innermost.sort_by_key(|life| (life.begun, life.end));
    innermost
}
