//! The pulse of the judged thread: the polls that it's in, and how long it was blocked.

use std::sync::{Arc, Mutex, OnceLock};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use crate::lock::lock;
use crate::usage::{MIN_BLOCKED, Meter, Reading};
use crate::verdict::Verdict;

/// What the judged thread is doing.
#[derive(Default)]
pub(crate) struct Pulse {
    /// The thread, once it has begun.
    thread: OnceLock<ThreadId>,
    /// Its use of the processor, if the system tells.
    meter: OnceLock<Option<Meter>>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    is_parked: bool,
    /// When it began the polls that it's in, and what it had used until then.
    busy_since: Option<Reading>,
    /// How long the thread was blocked.
    blocked: Duration,
    /// Whether the system told that it didn't compute meanwhile.
    is_certain: bool,
    /// The polls that it is in, the innermost last.
    polls: Vec<OpenPoll>,
    /// The longest time that a watched future took for one poll, without the polls in it.
    longest_poll: Duration,
    /// The name of that future.
    slowest: Option<Arc<str>>,
}

struct OpenPoll {
    future: usize,
    name: Arc<str>,
    since: Instant,
    /// How much of the time polls inside it took.
    inside: Duration,
}

impl Pulse {
    /// Makes this thread the judged one.
    pub(crate) fn judge_this_thread(&self) {
        let _ = self.thread.set(thread::current().id());
        let _ = self.meter.set(Meter::of_this_thread());
    }

    pub(crate) fn is_of_this_thread(&self) -> bool {
        self.thread.get() == Some(&thread::current().id())
    }

    pub(crate) fn read_meter(&self) -> Reading {
        Reading::now(self.meter.get().and_then(Option::as_ref))
    }

    /// Notes that the thread begins to poll.
    pub(crate) fn begin_busy(&self) {
        let now = self.read_meter();
        let mut state = lock(&self.state);
        state.busy_since = Some(now);
        state.is_parked = false;
    }

    /// Adds how long the thread was blocked since it began to poll. Returns whether it had
    /// begun.
    pub(crate) fn end_busy(&self) -> bool {
        let now = self.read_meter();
        let mut state = lock(&self.state);
        let Some(since) = state.busy_since.take() else {
            return false;
        };
        state.blocked += now.blocked_since(&since);
        state.is_certain = now.usage.is_some();
        true
    }

    /// Notes that the thread goes to sleep, until it's woken or a timer fires.
    pub(crate) fn park(&self) {
        self.end_busy();
        lock(&self.state).is_parked = true;
    }

    pub(crate) fn is_parked(&self) -> bool {
        lock(&self.state).is_parked
    }

    /// Begins a poll of a watched future, and returns the future that polls it, if that's
    /// one of them.
    pub(crate) fn begin_poll(&self, future: usize, name: &Arc<str>) -> Option<usize> {
        let mut state = lock(&self.state);
        let outer = state.polls.last().map(|poll| poll.future);
        state.polls.push(OpenPoll {
            future,
            name: Arc::clone(name),
            since: Instant::now(),
            inside: Duration::ZERO,
        });
        outer
    }

    /// Ends the innermost poll.
    pub(crate) fn end_poll(&self) {
        let mut state = lock(&self.state);
        let Some(poll) = state.polls.pop() else {
            return;
        };
        let took = poll.since.elapsed();
        if let Some(outer) = state.polls.last_mut() {
            outer.inside += took;
        }
        let own = took.saturating_sub(poll.inside);
        if own > state.longest_poll {
            (state.longest_poll, state.slowest) = (own, Some(poll.name));
        }
    }

    /// Returns the name of the watched future that is being polled, the innermost one.
    pub(crate) fn polled_now(&self) -> Option<String> {
        lock(&self.state)
            .polls
            .last()
            .map(|poll| poll.name.to_string())
    }

    /// Returns whether the thread was blocked in polls, for how long, and by which future
    /// if one stands out.
    pub(crate) fn blocked(&self) -> Option<Verdict> {
        let state = lock(&self.state);
        if state.blocked < MIN_BLOCKED {
            return None;
        }
        let stands_out = state.longest_poll * 2 >= state.blocked;
        let blocker = state.slowest.as_ref().filter(|_| stands_out);
        Some(Verdict::Blocked {
            name: blocker.map(ToString::to_string),
            time: state.blocked,
            is_certain: state.is_certain,
        })
    }
}
