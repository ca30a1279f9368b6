//! The record of one run, which the judged thread, its helpers and the supervisor
//! share.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};
use std::time::{Duration, Instant};

use recorder::{Kind, Recorder};
use tokio::runtime::Handle;
use tokio::sync::Notify;

use crate::clock::Clock;
use crate::lock::lock;
use crate::pulse::Pulse;
use crate::usage::{Meter, Reading};
use crate::verdict::Verdict;

/// How many events are kept. A run that has more is ended before, unless it does nothing
/// but wake itself.
const MAX_EVENTS: usize = 300_000;

thread_local! {
    static CURRENT: RefCell<Option<Arc<Session>>> = const { RefCell::new(None) };
}

/// What is known of one run.
pub(crate) struct Session {
    /// The events of the watched futures.
    pub(crate) recorder: Recorder,
    /// The future that is judged: it's no row of the timeline.
    pub(crate) root: Recorder,
    /// The judged thread's use of the processor, once it has begun.
    pub(crate) meter: OnceLock<Option<Meter>>,
    /// The judged runtime, once there is one.
    pub(crate) runtime: OnceLock<Handle>,
    /// Is rung by the supervisor, to see whether the runtime answers.
    pub(crate) bell: Notify,
    clock: Arc<Clock>,
    lines: Mutex<Vec<String>>,
    max_printed_lines: usize,
    pulse: Mutex<Pulse>,
    /// Counts whatever shows that the judged thread gets on.
    beats: AtomicU64,
    /// How many beats there were when the poll of the judged future began that the thread
    /// is in. Outside of one, it's the highest number there is.
    root_poll: AtomicU64,
}

/// Ends a poll when it's dropped, so that a panic ends it too.
pub(crate) struct PollGuard<'a>(&'a Session);

impl Session {
    /// Makes the record of a run, of which so many lines are printed.
    pub(crate) fn new(max_printed_lines: usize) -> Arc<Self> {
        let clock = Arc::new(Clock::default());
        let read = Arc::clone(&clock);
        Arc::new(Self {
            recorder: Recorder::with_clock(move || read.now()).keeping_at_most(MAX_EVENTS),
            root: Recorder::with_clock(|| Duration::ZERO).keeping_at_most(0),
            meter: OnceLock::new(),
            runtime: OnceLock::new(),
            bell: Notify::new(),
            clock,
            lines: Mutex::default(),
            max_printed_lines,
            pulse: Mutex::default(),
            beats: AtomicU64::new(0),
            root_poll: AtomicU64::new(u64::MAX),
        })
    }

    /// Returns the session of the run that this thread belongs to.
    pub(crate) fn current() -> Option<Arc<Self>> {
        // While the thread ends, there is none any more.
        CURRENT
            .try_with(|current| current.borrow().clone())
            .ok()
            .flatten()
    }

    /// Makes this thread belong to the run.
    pub(crate) fn adopt_thread(self: &Arc<Self>) {
        CURRENT.with(|current| *current.borrow_mut() = Some(Arc::clone(self)));
    }

    /// Starts the virtual clock at 0.
    pub(crate) fn start_clock(&self) {
        self.clock.start();
    }

    /// Returns the virtual time since the beginning.
    pub(crate) fn now(&self) -> Duration {
        self.clock.now()
    }

    /// Remembers the line, and prints it if not enough of them were printed before.
    pub(crate) fn add_line(&self, line: String) {
        let mut lines = lock(&self.lines);
        if lines.len() < self.max_printed_lines {
            println!("{line}");
        }
        lines.push(line);
    }

    /// Prints how many lines weren't printed, unless none of them is meant to be.
    pub(crate) fn print_how_many_more(&self) {
        let more = self.lines().len().saturating_sub(self.max_printed_lines);
        if more > 0 && self.max_printed_lines > 0 {
            println!("… {more} more");
        }
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        lock(&self.lines).clone()
    }

    /// Notes that the judged thread begins a poll of a watched future.
    pub(crate) fn enter_poll(&self, future: usize, since: Instant) -> PollGuard<'_> {
        self.beat();
        self.pulse().begin_poll(future, since);
        PollGuard(self)
    }

    /// Notes that the judged thread goes to sleep, until it's woken or a timer fires.
    pub(crate) fn park(&self) {
        self.beat();
        let mut pulse = self.pulse();
        pulse.end_busy(self.read_meter());
        pulse.is_parked = true;
    }

    /// Takes what the judged thread does in `function` for nobody's blocking.
    pub(crate) fn excuse(&self, function: impl FnOnce()) {
        self.beat();
        let was_busy = {
            let mut pulse = self.pulse();
            let was_busy = pulse.busy_since.is_some();
            pulse.end_busy(self.read_meter());
            was_busy
        };
        function();
        self.beat();
        if was_busy {
            self.pulse().busy_since = Some(self.read_meter());
        }
    }

    /// Notes that the judged thread begins to poll.
    pub(crate) fn unpark(&self) {
        self.beat();
        // The supervisor can't read the clock itself.
        self.clock.now();
        let mut pulse = self.pulse();
        pulse.busy_since = Some(self.read_meter());
        pulse.is_parked = false;
    }

    /// Counts a poll of the judged future.
    pub(crate) fn beat(&self) {
        self.beats.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn beats(&self) -> u64 {
        self.beats.load(Ordering::Relaxed)
    }

    /// Notes that a poll of the judged future begins, or that it has ended.
    pub(crate) fn mark_root_poll(&self, begins: bool) {
        let mark = if begins { self.beats() } else { u64::MAX };
        self.root_poll.store(mark, Ordering::Relaxed);
    }

    /// Returns how many beats there were in the poll of the judged future that the thread
    /// is in.
    pub(crate) fn beats_in_root_poll(&self) -> u64 {
        let began = self.root_poll.load(Ordering::Relaxed);
        self.beats().saturating_sub(began)
    }

    /// Returns whether the thread is in a poll of the judged future, or makes that future.
    pub(crate) fn is_in_root_poll(&self) -> bool {
        self.root_poll.load(Ordering::Relaxed) != u64::MAX
    }

    pub(crate) fn is_parked(&self) -> bool {
        self.pulse().is_parked
    }

    pub(crate) fn read_meter(&self) -> Reading {
        Reading::now(self.meter.get().and_then(Option::as_ref))
    }

    /// Returns whether the thread was blocked in polls, for how long, and by which future
    /// if one stands out.
    pub(crate) fn blocked(&self) -> Option<Verdict> {
        let pulse = self.pulse();
        if pulse.blocked.is_zero() {
            return None;
        }
        Some(Verdict::Blocked {
            name: pulse.main_blocker().map(|future| self.name(future)),
            time: pulse.blocked,
            is_certain: pulse.is_certain,
        })
    }

    /// Returns the name of the watched future that is being polled, the innermost one.
    pub(crate) fn polled_now(&self) -> Option<String> {
        let future = self.pulse().polled_now();
        future.map(|future| self.name(future))
    }

    /// Returns the innermost futures that wait, each with whether it can be woken.
    pub(crate) fn waiting(&self) -> Vec<(String, bool)> {
        let mut waiting = BTreeSet::new();
        for event in self.recorder.events() {
            match event.kind {
                Kind::Pending => waiting.insert(event.future),
                Kind::Ready | Kind::Dropped => waiting.remove(&event.future),
                Kind::Made | Kind::Polled | Kind::Woken => continue,
            };
        }
        let parents = self.pulse().parents.clone();
        let has_waiting_child = |future: usize| {
            let mut children = parents.iter();
            children.any(|(child, outer)| *outer == future && waiting.contains(child))
        };
        let innermost = waiting
            .iter()
            .filter(|future| !has_waiting_child(**future) && !self.recorder.is_woken(**future));
        innermost
            .map(|future| (self.name(*future), self.recorder.keeps_waker(*future)))
            .collect()
    }

    /// Returns the watched futures that polled another one.
    pub(crate) fn outer_futures(&self) -> BTreeSet<usize> {
        let pulse = self.pulse();
        pulse.parents.iter().map(|(_, outer)| *outer).collect()
    }

    /// Returns whether the judged future can still be polled, because of a waker that it
    /// left somewhere, of a wake-up that it already had, or of a task.
    pub(crate) fn can_be_woken(&self) -> bool {
        self.root.keeps_waker(0) || self.root.is_woken(0) || self.alive_tasks() > 0
    }

    /// Returns how many tasks are alive, but for the one that answers the bell.
    pub(crate) fn alive_tasks(&self) -> usize {
        let tasks = self.runtime.get().map(|it| it.metrics().num_alive_tasks());
        tasks.unwrap_or_default().saturating_sub(1)
    }

    fn name(&self, future: usize) -> String {
        let mut names = self.recorder.names();
        names.swap_remove(future)
    }

    fn pulse(&self) -> MutexGuard<'_, Pulse> {
        lock(&self.pulse)
    }
}

impl Drop for PollGuard<'_> {
    fn drop(&mut self) {
        self.0.beat();
        self.0.pulse().end_poll();
    }
}
