//! The verdicts: what is wrong with a future, in sentences for a learner.

use std::fmt::{self, Display, Formatter};
use std::time::Duration;

/// Why a future isn't ready, or why it was at a price.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// Nothing can wake these futures.
    WakerDropped(Vec<String>),
    /// These futures could be woken, and nothing does.
    NeverWoken(Vec<String>),
    /// The thread doesn't come out of a poll.
    Stuck {
        name: Option<String>,
        time: Duration,
        /// Whether it computes there, if that's known.
        is_busy: Option<bool>,
    },
    /// The future is polled again and again at the same moment.
    Spinning,
    /// The future doesn't come out of a poll, and polls others meanwhile.
    SpinningInside,
    /// The future waits for the virtual clock, which a function of `spawn_blocking` holds.
    ClockHeld,
    /// The future goes on and on, and the virtual clock with it.
    Endless { clock: Duration },
    /// The future became ready, and blocked its thread meanwhile.
    Blocked {
        name: Option<String>,
        time: Duration,
        /// Whether it's known that it didn't compute.
        is_certain: bool,
    },
    /// The future panicked, with this message and at this place.
    Panicked {
        message: String,
        place: Option<String>,
    },
    /// The judge couldn't run the future to its end, for this reason.
    NotRun(String),
}

impl Verdict {
    /// Returns whether the future came to a `todo!()`.
    pub(crate) fn is_unwritten(&self) -> bool {
        matches!(self, Self::Panicked { message, .. } if message.starts_with("not yet implemented"))
    }
}

impl Display for Verdict {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::WakerDropped(names) => {
                let (were_dropped, them) = match names.len() {
                    0 | 1 => ("is still pending and its waker was dropped", "it"),
                    _ => ("are still pending and their wakers were dropped", "them"),
                };
                let subject = subject(names);
                write!(f, "{subject} {were_dropped}: nothing can wake {them}")
            }
            Self::NeverWoken(names) => {
                let (are_kept, them) = match names.len() {
                    0 | 1 => ("is still pending: its waker is", "it"),
                    _ => ("are still pending: their wakers are", "them"),
                };
                write!(
                    f,
                    "{} {are_kept} kept somewhere, but nothing wakes {them}. It looks like an \
                     async deadlock, such as a lock that is never released, or a channel that \
                     nothing is sent to",
                    subject(names)
                )
            }
            Self::Stuck {
                name,
                time,
                is_busy,
            } => {
                let reason = match is_busy {
                    Some(true) => {
                        " and keeps the CPU busy. It looks like a loop that never ends, or one \
                         that computes for long without an `.await`"
                    }
                    Some(false) => {
                        " and uses no CPU. It looks like a call that blocks the thread: a std \
                         `Mutex` that this thread has locked already, a long \
                         `std::thread::sleep`, or another blocking wait"
                    }
                    None => {
                        ". It looks either like a call that blocks the thread, such as a std \
                         `Mutex` that this thread has locked already, or like a loop that never \
                         ends"
                    }
                };
                write!(
                    f,
                    "{} has been inside one poll for {} ms{reason}",
                    subject(name.as_slice()),
                    time.as_millis()
                )
            }
            Self::Spinning => write!(
                f,
                "the program doesn't end: it's polled again and again at the same moment. It \
                 looks like a loop that only yields, or a future that wakes itself whenever it's \
                 polled, so that the virtual clock can't move on"
            ),
            Self::SpinningInside => write!(
                f,
                "the program doesn't end: it stays inside one poll, and polls a future in it \
                 again and again. It looks like a loop that polls until that future is ready, \
                 where it should return `Poll::Pending`"
            ),
            Self::ClockHeld => write!(
                f,
                "the program doesn't end: the virtual clock stands still. It looks like a \
                 function given to `spawn_blocking` that hasn't returned: the clock can't move on \
                 before it does, so if it waits for a timer, neither ever ends"
            ),
            Self::Endless { clock } => write!(
                f,
                "the program doesn't end: {} ms have passed on the virtual clock, and it's \
                 still waiting for the next timer. It looks like a loop around a sleep or an \
                 interval that nothing stops",
                clock.as_millis()
            ),
            Self::Blocked {
                name,
                time,
                is_certain,
            } => {
                let or_computes = match is_certain {
                    true => "",
                    false => ", or a long computation",
                };
                write!(
                    f,
                    "{} blocked the thread for {} ms in all, in which no other future could be \
                     polled. It looks like `std::thread::sleep` or another blocking call{or_computes}",
                    subject(name.as_slice()),
                    time.as_millis()
                )
            }
            Self::Panicked { .. } if self.is_unwritten() => {
                write!(f, "it isn't written yet: there's still a `todo!()` in it")
            }
            Self::Panicked { message, place } => {
                write!(f, "the code panicked: {message}")?;
                match place {
                    // The standard library's futures and tokio's say that, and the place is
                    // where they were written: it names no culprit.
                    _ if message.ends_with("after completion") => {
                        write!(f, ". A future was polled again after it was ready")
                    }
                    Some(place) => write!(f, " (at {place})"),
                    None => Ok(()),
                }
            }
            Self::NotRun(reason) => {
                write!(f, "the judge couldn't run the code to its end: {reason}")
            }
        }
    }
}

/// Names these futures, or the judged one if there's none.
fn subject(names: &[String]) -> String {
    match names {
        [] => "the future".to_owned(),
        [name] => format!("{name}'s future"),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(|name| format!("{name}'s")).collect();
            format!("{} and {last}'s futures", first.join(", "))
        }
    }
}
