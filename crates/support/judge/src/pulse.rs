//! The pulse of the judged thread: the polls that it's in, and how long it was blocked.

use std::time::{Duration, Instant};

use crate::usage::Reading;

/// What the judged thread is doing.
#[derive(Default)]
pub(crate) struct Pulse {
    pub(crate) is_parked: bool,
    /// When it began the polls that it's in, and what it had used until then.
    pub(crate) busy_since: Option<Reading>,
    /// How long the thread was blocked.
    pub(crate) blocked: Duration,
    /// Whether the system told that it didn't compute meanwhile.
    pub(crate) is_certain: bool,
    /// For each future that was polled by another one, which one that is.
    pub(crate) parents: Vec<(usize, usize)>,
    /// The polls that it is in, the innermost last.
    polls: Vec<OpenPoll>,
    /// The longest time that a watched future took for one poll, without the polls in it.
    longest: Option<(usize, Duration)>,
}

struct OpenPoll {
    future: usize,
    since: Instant,
    /// How much of the time polls inside it took.
    inside: Duration,
}

impl Pulse {
    pub(crate) fn begin_poll(&mut self, future: usize, since: Instant) {
        if let Some(outer) = self.polled_now()
            && !self.parents.contains(&(future, outer))
        {
            self.parents.push((future, outer));
        }
        self.polls.push(OpenPoll {
            future,
            since,
            inside: Duration::ZERO,
        });
    }

    /// Ends the innermost poll.
    pub(crate) fn end_poll(&mut self) {
        let Some(poll) = self.polls.pop() else {
            return;
        };
        let took = poll.since.elapsed();
        if let Some(outer) = self.polls.last_mut() {
            outer.inside += took;
        }
        let own = took.saturating_sub(poll.inside);
        if self.longest.is_none_or(|(_, longest)| own > longest) {
            self.longest = Some((poll.future, own));
        }
    }

    /// Returns the future that is being polled, the innermost one.
    pub(crate) fn polled_now(&self) -> Option<usize> {
        self.polls.last().map(|poll| poll.future)
    }

    /// Adds how long the thread was blocked since it began to poll.
    pub(crate) fn end_busy(&mut self, now: Reading) {
        if let Some(since) = self.busy_since.take() {
            self.blocked += now.blocked_since(&since);
            self.is_certain = now.tells_busy();
        }
    }

    /// Returns the future that blocked the thread, if one stands out.
    pub(crate) fn main_blocker(&self) -> Option<usize> {
        let (future, time) = self.longest?;
        (time * 2 >= self.blocked).then_some(future)
    }
}
