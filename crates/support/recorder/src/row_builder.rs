//! The state machine that builds the row of one future from its events.

use crate::{Kind, Mark, Row, Sign, Span};

/// A row under construction, and the state that its future is in.
pub(crate) struct RowBuilder {
    row: Row,
    /// `None` before the future is made, and after its end.
    state: Option<Sign>,
    since: u64,
    woken_while_running: bool,
}

impl RowBuilder {
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

    /// Applies one event: marks it if it stands out, and changes the state.
    pub(crate) fn apply(&mut self, kind: Kind, at: u64) {
        let next = match (kind, self.state) {
            (Kind::Made, _) => Some(Sign::New),
            (Kind::Polled, _) => Some(Sign::Running),
            (Kind::Pending, _) if self.woken_while_running => Some(Sign::Woken),
            (Kind::Pending, _) => Some(Sign::Waiting),
            (Kind::Woken, Some(Sign::Running)) => Some(Sign::Running),
            // A waker may outlive its future. Then it has nothing to wake.
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
        self.change_state(next, at);
    }

    /// Ends the present state, and begins the next one.
    pub(crate) fn change_state(&mut self, next: Option<Sign>, at: u64) {
        if let Some(sign) = self.state {
            let (from, to) = (self.since, at);
            self.row.spans.push(Span { sign, from, to });
        }
        self.state = next;
        self.since = at;
    }

    /// Ends the present state where the timeline ends, and returns the row.
    pub(crate) fn finish(mut self, at: u64) -> Row {
        self.change_state(None, at);
        self.row
    }
}
