//! The checks of what happened in a run.

use std::fmt::Debug;
use std::sync::Arc;

use recorder::Kind;

use crate::session::Session;
use crate::{lines, time, timeline};

/// What happened in a run.
///
/// Each check panics with a message for the learner if it fails, and returns the run
/// if it doesn't, so that the next one can follow it.
#[must_use = "a run that isn't checked says only that the future became ready"]
pub struct Run<T> {
    /// What the future returned.
    pub value: T,
    pub(crate) millis: u64,
    pub(crate) lines: Vec<String>,
    /// How many tasks were left.
    pub(crate) tasks: usize,
    pub(crate) session: Arc<Session>,
}

impl<T> Run<T> {
    /// Returns how many milliseconds passed on the virtual clock.
    pub fn millis(&self) -> u64 {
        self.millis
    }

    /// Returns the lines that were given to [`log`](crate::log).
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// Returns how often the watched futures called `name` were polled.
    pub fn polls(&self, name: &str) -> usize {
        self.count(Kind::Polled, name)
    }

    /// Returns how many of the watched futures called `name` became ready.
    pub fn finishes(&self, name: &str) -> usize {
        self.count(Kind::Ready, name)
    }

    /// Checks what the future returned.
    #[track_caller]
    pub fn must_return<U>(&self, wanted: U) -> &Self
    where
        T: PartialEq<U> + Debug,
        U: Debug,
    {
        if self.value != wanted {
            self.fail(&format!("wanted {wanted:?}, was {:?}", self.value));
        }
        self
    }

    /// Checks what the future returned. If it's something else, the message says why that's
    /// wrong: `why` is a clause that follows "because".
    #[track_caller]
    pub fn must_return_because<U>(&self, wanted: U, why: &str) -> &Self
    where
        T: PartialEq<U> + Debug,
        U: Debug,
    {
        if self.value != wanted {
            self.fail(&format!(
                "wanted {wanted:?}, because {why}; was {:?}",
                self.value
            ));
        }
        self
    }

    /// Checks how many milliseconds passed on the virtual clock. If it's another number, the
    /// message says why, as far as the timeline proves it.
    #[track_caller]
    pub fn must_take_millis(&self, wanted: u64) -> &Self {
        let took = self.millis;
        if took != wanted {
            let sentence = format!("wanted {wanted} ms, took {took} ms");
            match time::explain(&self.session.record, wanted, took) {
                Some(reason) => self.fail(&format!("{sentence}: {reason}")),
                None => self.fail(&sentence),
            }
        }
        self
    }

    /// Checks how often the watched futures called `name` were polled.
    #[track_caller]
    pub fn must_poll(&self, name: &str, wanted: usize) -> &Self {
        let polls = self.polls(name);
        if polls != wanted {
            let plural = if wanted == 1 { "" } else { "s" };
            self.fail(&format!(
                "wanted {wanted} poll{plural} of {name}, and there were {polls}"
            ));
        }
        self
    }

    /// Checks which watched futures became ready, such as the meals that were cooked: these
    /// and no others, in any order.
    #[track_caller]
    pub fn must_finish(&self, wanted: &[&str]) -> &Self {
        let ready = self.session.record.names_of(Kind::Ready);
        let mut finished: Vec<_> = ready.iter().map(String::as_str).collect();
        let mut sorted = wanted.to_vec();
        finished.sort_unstable();
        sorted.sort_unstable();
        if finished != sorted {
            let (wanted, was) = (list(&sorted), list(&finished));
            self.fail(&format!(
                "these futures should have become ready: {wanted}; these did: {was}"
            ));
        }
        self
    }

    /// Checks the lines that were given to [`log`](crate::log), and their order.
    #[track_caller]
    pub fn must_log(&self, wanted: &[&str]) -> &Self {
        if self.lines != wanted {
            let table = lines::side_by_side(["wanted", "was"], wanted, &self.lines, usize::MAX);
            let difference = lines::describe_difference(wanted, &self.lines);
            panic!("{difference}:\n\n{table}");
        }
        self
    }

    /// Checks that no spawned task was left when the future was ready, and that no watched
    /// future still waits outside of one.
    #[track_caller]
    pub fn must_leave_no_task(&self) -> &Self {
        match self.tasks {
            0 => match self.session.record.first_pending() {
                None => self,
                Some(name) => self.fail(&format!(
                    "{name} is neither ready nor dropped: something still has that future at the \
                     end, or it was leaked"
                )),
            },
            1 => self.fail("1 task is still alive at the end: nobody waited for it or stopped it"),
            tasks => self.fail(&format!(
                "{tasks} tasks are still alive at the end: nobody waited for them or stopped them"
            )),
        }
    }

    /// Checks that the code awaited what it needed, and didn't just look for it every few
    /// milliseconds: that the thread was woken less often than every second millisecond. A
    /// timer may wake it twice, so what happens in the test has to be 4 ms apart on average.
    #[track_caller]
    pub fn must_not_busy_wait(&self) -> &Self {
        let wakes = self
            .session
            .runtime
            .get()
            .map_or(0, |runtime| runtime.metrics().worker_park_count(0));
        if wakes * 2 > self.millis {
            self.fail(&format!(
                "the thread was woken {wakes} times in {} ms. It looks like a loop around a short \
                 sleep, which looks whether it can go on: await what it waits for instead",
                self.millis
            ));
        }
        self
    }

    fn count(&self, kind: Kind, name: &str) -> usize {
        self.session
            .record
            .names_of(kind)
            .iter()
            .filter(|it| *it == name)
            .count()
    }

    /// Fails with `message`, and the timeline below it.
    ///
    /// # Panics
    /// Always.
    #[track_caller]
    pub fn fail(&self, message: &str) -> ! {
        panic!("{}", timeline::put_below(&self.session.record, message))
    }
}

/// Lists sorted names, each of them once, and how often it's there if that's more.
fn list(names: &[&str]) -> String {
    let same = names.chunk_by(|one, next| one == next);
    let parts = same.map(|same| match same {
        [name] => (*name).to_owned(),
        same => format!("{} ({} times)", same[0], same.len()),
    });
    match parts.collect::<Vec<_>>().join(", ") {
        list if list.is_empty() => "nothing".to_owned(),
        list => list,
    }
}
