//! The messages of panics: when they're printed, and what they say.

use std::any::Any;
use std::panic;
use std::sync::Once;

use crate::session::Session;
use crate::verdict;

static HOOK: Once = Once::new();

/// Makes sure that the message of a panic on a judged thread isn't taken for blocking. With
/// a backtrace in it, the thread waits for the symbols of the program to be read, or for
/// another thread that prints one. That of a `todo!()` isn't printed if a verdict says it.
pub(crate) fn excuse_messages() {
    HOOK.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let is_todo = message_of(info.payload()).is_some_and(verdict::is_todo);
            match Session::current().filter(|session| session.pulse.is_of_this_thread()) {
                // The verdict is a better sentence, and one is enough.
                Some(session) if is_todo && session.heartbeat.is_in_root_poll() => {}
                Some(session) => session.excuse(|| print(info)),
                None => print(info),
            }
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
