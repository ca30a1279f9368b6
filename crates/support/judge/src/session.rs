//! The session: a run, as the judged thread, its helpers and the supervisor share it.

use std::cell::RefCell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use recorder::Recorder;
use tokio::runtime::Handle;
use tokio::sync::Notify;

use crate::heartbeat::Heartbeat;
use crate::pulse::Pulse;
use crate::record::Record;

thread_local! {
    static CURRENT: RefCell<Option<Arc<Session>>> = const { RefCell::new(None) };
}

/// What is known of one run.
pub(crate) struct Session {
    /// What happened in it.
    pub(crate) record: Record,
    /// Whether the judged thread gets on.
    pub(crate) heartbeat: Heartbeat,
    /// What that thread is doing.
    pub(crate) pulse: Pulse,
    /// The recorder of the judged future, which is no row of the timeline.
    pub(crate) root: Recorder,
    /// The judged runtime, once there is one.
    pub(crate) runtime: OnceLock<Handle>,
    /// Where the judged future has panicked, if it has.
    pub(crate) panicked_at: Mutex<Option<String>>,
    /// How many threads the runtime has started, for `spawn_blocking`.
    pub(crate) helpers: AtomicUsize,
    /// Is rung by the supervisor, to see whether the runtime answers.
    pub(crate) bell: Notify,
}

/// Ends a poll when it's dropped, so that a panic ends it too.
pub(crate) struct PollGuard<'a>(&'a Session);

impl Session {
    /// Makes the session of a run, of which so many lines are printed.
    pub(crate) fn new(max_printed_lines: usize) -> Arc<Self> {
        Arc::new(Self {
            record: Record::new(max_printed_lines),
            heartbeat: Heartbeat::default(),
            pulse: Pulse::default(),
            root: Recorder::with_clock(|| Duration::ZERO).keeping_at_most(0),
            runtime: OnceLock::new(),
            panicked_at: Mutex::default(),
            helpers: AtomicUsize::new(0),
            bell: Notify::new(),
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

    /// Notes that the judged thread begins a poll of a watched future.
    pub(crate) fn enter_poll(&self, future: usize, name: &Arc<str>) -> PollGuard<'_> {
        self.heartbeat.beat();
        if let Some(outer) = self.pulse.begin_poll(future, name) {
            self.record.add_nested(outer, future);
        }
        PollGuard(self)
    }

    /// Notes that the judged thread goes to sleep, until it's woken or a timer fires.
    pub(crate) fn park(&self) {
        self.heartbeat.beat();
        self.pulse.park();
    }

    /// Notes that the judged thread begins to poll.
    pub(crate) fn unpark(&self) {
        self.heartbeat.beat();
        // The supervisor can't read the clock itself.
        self.record.clock.now();
        self.pulse.begin_busy();
    }

    /// Takes what the judged thread does in `function` for nobody's blocking.
    pub(crate) fn excuse(&self, function: impl FnOnce()) {
        self.heartbeat.beat();
        let was_busy = self.pulse.end_busy();
        function();
        self.heartbeat.beat();
        if was_busy {
            self.pulse.begin_busy();
        }
    }

    /// Returns whether the judged future can still be polled, because of a waker that it
    /// left somewhere, of a wake-up that it already had, or of a task.
    pub(crate) fn can_be_woken(&self) -> bool {
        self.root.keeps_waker(0) || self.root.is_woken(0) || self.alive_tasks() > 0
    }

    /// Returns whether something was given to `spawn_blocking`.
    pub(crate) fn has_helpers(&self) -> bool {
        self.helpers.load(Ordering::Relaxed) > 0
    }

    /// Returns how many tasks are alive, but for the one that answers the bell.
    pub(crate) fn alive_tasks(&self) -> usize {
        self.runtime.get().map_or(0, |runtime| {
            runtime.metrics().num_alive_tasks().saturating_sub(1)
        })
    }
}

impl Drop for PollGuard<'_> {
    fn drop(&mut self) {
        self.0.heartbeat.beat();
        self.0.pulse.end_poll();
    }
}
