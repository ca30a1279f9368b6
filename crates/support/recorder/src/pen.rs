//! Turns the events of one future into the states between them.

use crate::{Kind, Mark, Row, Sign, Span};

/// Draws one row, event by event.
pub(crate) struct Pen {
    row: Row,
    state: Option<Sign>,
    since: u64,
    woken_while_running: bool,
}

impl Pen {
    pub(crate) fn new(name: String) -> Self {
        let row = Row {
            name,
            ..Row::default()
        };
        Self {
            row,
            state: None,
            since: 0,
            woken_while_running: false,
        }
    }

    pub(crate) fn is_running(&self) -> bool {
        self.state == Some(Sign::Running)
    }

    /// Ends the row where the timeline ends.
    pub(crate) fn lift(mut self, at: u64) -> Row {
        self.enter(None, at);
        self.row
    }

    pub(crate) fn draw(&mut self, kind: Kind, at: u64) {
        let next = match (kind, self.state) {
            (Kind::Made, _) => Some(Sign::New),
            (Kind::Polled, _) => Some(Sign::Running),
            (Kind::Pending, _) if self.woken_while_running => Some(Sign::Woken),
            (Kind::Pending, _) => Some(Sign::Waiting),
            (Kind::Woken, Some(Sign::Running)) => Some(Sign::Running),
            // A waker may outlive its future. To wake nothing is nothing.
            (Kind::Woken, None) => return,
            (Kind::Woken, _) => Some(Sign::Woken),
            (Kind::Ready | Kind::Dropped, _) => None,
        };
        self.woken_while_running = kind == Kind::Woken && self.is_running();
        let moment = match kind {
            Kind::Pending => Some(Sign::Pending),
            Kind::Ready => Some(Sign::Ready),
            Kind::Dropped => Some(Sign::Dropped),
            Kind::Made | Kind::Polled | Kind::Woken => None,
        };
        self.row.marks.extend(moment.map(|sign| Mark { sign, at }));
        self.enter(next, at);
    }

    /// Ends the present state, and begins the next one.
    pub(crate) fn enter(&mut self, next: Option<Sign>, at: u64) {
        if let Some(sign) = self.state {
            let (from, to) = (self.since, at);
            self.row.spans.push(Span { sign, from, to });
        }
        self.state = next;
        self.since = at;
    }
}
