//! The timeline: events put in rows, one for each future.

use crate::row_builder::RowBuilder;
use crate::{Event, Kind, Recorder, Sign};

/// From when until when each future was in which state, ready to be drawn.
///
/// Nothing in it is calculated from what should have happened: each state
/// begins and ends with an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// One row for each future, in the order they were made.
    pub rows: Vec<Row>,
    /// The thread's own row: when it was inside some poll.
    pub thread: Row,
    /// The position of the last event.
    pub end: u64,
    /// What a position counts.
    pub unit: Unit,
}

/// What a position on the axis counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole milliseconds on tokio's clock.
    Milliseconds,
    /// Events. This shows the order of things that take no time.
    Steps,
}

impl Unit {
    /// Returns where the event with that index is on the axis.
    pub(crate) fn position(self, index: usize, event: &Event) -> u64 {
        match self {
            Self::Milliseconds => u64::try_from(event.at.as_millis()).unwrap_or(u64::MAX),
            Self::Steps => index as u64,
        }
    }
}

/// What happened to one future.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What to call it.
    pub name: String,
    /// The states it was in, one after the other.
    pub spans: Vec<Span>,
    /// The moments that stand out.
    pub marks: Vec<Mark>,
}

/// A state, from one event to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The state: `New`, `Waiting`, `Woken` or `Running`.
    pub sign: Sign,
    /// The position at which it began.
    pub from: u64,
    /// The position at which it ended.
    pub to: u64,
}

impl Span {
    /// Returns whether it ended at the very position at which it began.
    pub fn is_instant(&self) -> bool {
        self.from == self.to
    }
}

/// A moment that stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The moment: `Pending`, `Ready` or `Dropped`.
    pub sign: Sign,
    /// The position at which it happened.
    pub at: u64,
}

impl Timeline {
    /// Puts the events at the time at which they happened.
    pub fn by_time(recorder: &Recorder) -> Self {
        Self::new(recorder, Unit::Milliseconds)
    }

    /// Puts the events one step apart, in the order in which they happened.
    pub fn by_step(recorder: &Recorder) -> Self {
        Self::new(recorder, Unit::Steps)
    }

    /// Puts the events at their time, or one step apart if no time has passed.
    pub fn of(recorder: &Recorder) -> Self {
        let timeline = Self::by_time(recorder);
        match timeline.end {
            0 => Self::by_step(recorder),
            _ => timeline,
        }
    }

    /// Returns whether a drawing of this timeline has `sign`.
    pub fn shows(&self, sign: Sign) -> bool {
        let mut spans = self.rows.iter().flat_map(|row| &row.spans);
        let mut marks = self.rows.iter().flat_map(|row| &row.marks);
        match sign {
            Sign::Idle => true,
            Sign::Instant => self.thread.spans.iter().any(Span::is_instant),
            Sign::Pending | Sign::Ready | Sign::Dropped => marks.any(|mark| mark.sign == sign),
            Sign::New | Sign::Waiting | Sign::Woken | Sign::Running => {
                spans.any(|span| span.sign == sign && !span.is_instant())
            }
        }
    }

    fn new(recorder: &Recorder, unit: Unit) -> Self {
        // The events first: a future watched meanwhile then has a name too.
        let events = recorder.events();
        let mut futures: Vec<_> = recorder.names().into_iter().map(RowBuilder::new).collect();
        let mut thread = RowBuilder::new(String::new());
        let mut polls_under_way = 0;
        let mut end = 0;

        for (index, event) in events.iter().enumerate() {
            end = unit.position(index, event);
            let future = &mut futures[event.future];
            // A panic ends a poll too: then the drop is all there is to see.
            let ends_poll = future.is_running() && event.kind != Kind::Woken;
            future.apply(event.kind, end);

            if event.kind == Kind::Polled {
                polls_under_way += 1;
                if polls_under_way == 1 {
                    thread.apply(Kind::Polled, end);
                }
            } else if ends_poll {
                polls_under_way -= 1;
                if polls_under_way == 0 {
                    thread.change_state(None, end);
                }
            }
        }

        Self {
            rows: futures.into_iter().map(|row| row.finish(end)).collect(),
            thread: thread.finish(end),
            end,
            unit,
        }
    }
}
