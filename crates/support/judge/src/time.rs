//! The reason why a run took longer or shorter than it should have.

use recorder::{Row, Sign, Timeline};

use crate::record::Record;

/// What became of a watched future that was polled. Times are in milliseconds.
struct Life {
    name: String,
    /// When it was first polled.
    begun: u64,
    /// When it was ready or dropped, or the run ended.
    end: u64,
    /// Which of the two it was, if it was one of them.
    sign: Option<Sign>,
}

/// Names what took the time, or what didn't take it, if the timeline tells for sure. Both
/// times are in milliseconds.
pub(crate) fn explain(record: &Record, wanted: u64, took: u64) -> Option<String> {
    let lives = innermost_lives(record, took);
    if took < wanted {
        explain_unfinished(&lives, took).or_else(|| explain_overlap(&lives, wanted))
    } else {
        explain_pause(&lives, took - wanted, took)
            .or_else(|| explain_begin(&lives, wanted))
            .or_else(|| explain_end(&lives, took))
    }
}

/// Says which future was still pending when the run ended.
fn explain_unfinished(lives: &[Life], took: u64) -> Option<String> {
    let is_unfinished = |life: &&Life| life.end == took && life.sign != Some(Sign::Ready);
    let life = lives.iter().find(is_unfinished)?;
    Some(format!(
        "{} wasn't ready by then, and nobody waited for it",
        life.name
    ))
}

/// Says which future was begun before another one had ended, if the wanted time is that of
/// one after the other.
fn explain_overlap(lives: &[Life], wanted: u64) -> Option<String> {
    let total: u64 = lives.iter().map(|life| life.end - life.begun).sum();
    if total != wanted {
        return None;
    }
    let (one, next) = lives
        .iter()
        .zip(lives.iter().skip(1))
        .find(|(one, next)| next.begun < one.end)?;
    Some(format!(
        "{} was begun before {}{} was ready",
        next.name,
        another(one, next),
        one.name
    ))
}

/// Says when no watched future was pending, if that's all of the time that's too much.
fn explain_pause(lives: &[Life], excess: u64, took: u64) -> Option<String> {
    let mut pauses = Vec::new();
    let mut covered = 0;
    for life in lives {
        pauses.push((covered, life.begun));
        covered = covered.max(life.end);
    }
    pauses.push((covered, took));
    pauses.retain(|(from, to)| from < to);
    let total: u64 = pauses.iter().map(|(from, to)| to - from).sum();
    if lives.is_empty() || total != excess {
        return None;
    }
    let (from, to) = pauses.first()?;
    Some(format!(
        "from {from} to {to} ms, your code waited for none of these futures"
    ))
}

/// Says which future was begun when another one had ended, if it's one that ended too late.
fn explain_begin(lives: &[Life], wanted: u64) -> Option<String> {
    let is_late = |life: &&Life| life.end > wanted && life.begun > 0;
    lives.iter().filter(is_late).find_map(|mut life| {
        let mut before = find_ended_at(life.begun, lives)?;
        // The first one in a row that had to wait is where it began, but for one that was
        // dropped and begun again.
        while before.sign != Some(Sign::Dropped)
            && before.begun > 0
            && before.begun < life.begun
            && let Some(earlier) = find_ended_at(before.begun, lives)
        {
            (life, before) = (before, earlier);
        }
        let end = match before.sign {
            Some(Sign::Dropped) => "was dropped",
            _ => "was ready",
        };
        Some(format!(
            "{} wasn't begun until {}{} {end}, after {} ms",
            life.name,
            another(before, life),
            before.name,
            life.begun
        ))
    })
}

fn find_ended_at(time: u64, lives: &[Life]) -> Option<&Life> {
    lives.iter().find(|life| life.end == time)
}

/// Says which future was ready at the moment at which the run ended.
fn explain_end(lives: &[Life], took: u64) -> Option<String> {
    let is_last = |life: &&Life| life.end == took && life.sign == Some(Sign::Ready);
    let life = lives.iter().find(is_last)?;
    Some(format!("your code waited until {} was ready", life.name))
}

/// Tells two futures of the same name apart.
fn another(one: &Life, other: &Life) -> &'static str {
    let is_same = one.name == other.name;
    if is_same { "another " } else { "" }
}

/// Returns the lives of the futures that were polled and that polled no watched future, in
/// the order in which they began. Of those that began together, the shortest is first.
fn innermost_lives(record: &Record, took: u64) -> Vec<Life> {
    let outer = record.outer_futures();
    let mut lives: Vec<_> = Timeline::by_time(&record.recorder)
        .rows
        .into_iter()
        .enumerate()
        .filter(|(future, _)| !outer.contains(future))
        .filter_map(|(_, row)| read_life(row, took))
        .collect();
    lives.sort_by_key(|life| (life.begun, life.end));
    lives
}

/// Reads what became of a future in a run that took so long, if it was polled.
fn read_life(row: Row, took: u64) -> Option<Life> {
    let begun = row.spans.iter().find(|span| span.sign == Sign::Running)?;
    let end = row.marks.iter().find(|mark| mark.sign != Sign::Pending);
    Some(Life {
        begun: begun.from,
        end: end.map_or(took, |mark| mark.at),
        sign: end.map(|mark| mark.sign),
        name: row.name,
    })
}
