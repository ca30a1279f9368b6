//! The messages of panics: when they're printed, and what they say.

use std::any::Any;
use std::collections::BTreeSet;
use std::panic::{self, PanicHookInfo};
use std::sync::{Mutex, Once};
use std::{env, thread};

use crate::lock::lock;
use crate::session::Session;
use crate::{complaint, timeline};

static HOOK: Once = Once::new();

/// The timelines that were printed below a message.
static DRAWN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Makes sure that a panic is told once, and on a judged thread isn't taken for blocking. With
/// a backtrace in its message, the thread waits for the symbols of the program to be read, or
/// for another thread that prints one.
pub(crate) fn install_hook() {
    HOOK.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| match Session::current() {
            Some(session) if session.pulse.is_of_this_thread() => session.excuse(|| {
                // The verdict will say it, unless the learner's code catches the panic.
                let is_fatal = session.heartbeat.is_in_root_poll();
                if is_fatal {
                    *lock(&session.panicked_at) = info.location().map(ToString::to_string);
                }
                if !is_fatal || wants_backtrace() {
                    print(info);
                }
            }),
            Some(_) => print(info),
            None => tell(info, &print),
        }));
    });
}

/// Returns what a panic said, if it said something.
pub(crate) fn message_of(payload: &(dyn Any + Send)) -> Option<&str> {
    match payload.downcast_ref::<String>() {
        Some(message) => Some(message),
        None => payload.downcast_ref::<&str>().copied(),
    }
}

fn wants_backtrace() -> bool {
    env::var_os("RUST_BACKTRACE").is_some_and(|it| it != "0")
}

/// Tells of a panic that's no learner's, but for that of a function that was called. Of the
/// timelines that are the same, only one is printed.
fn tell(info: &PanicHookInfo<'_>, print: impl Fn(&PanicHookInfo<'_>)) {
    let message = message_of(info.payload()).unwrap_or_default();
    let (sentence, timeline) = timeline::take_off(message);
    let name = thread::current().name().map(str::to_owned);
    let (Some(test), Some(place)) = (name, info.location()) else {
        return print(info);
    };
    complaint::keep(place.line(), &test, sentence);
    match timeline {
        Some(drawn) if !lock(&DRAWN).insert(drawn.to_owned()) => {
            eprintln!("\nthread '{test}' panicked at {place}:\n{sentence}");
        }
        _ => print(info),
    }
}
