//! The messages of panics, which take a while to print.

use std::cell::RefCell;
use std::panic::{self, PanicHookInfo};
use std::sync::{Arc, Once};

use crate::session::Session;
use crate::verdict;

static HOOK: Once = Once::new();

thread_local! {
    static JUDGED: RefCell<Option<Arc<Session>>> = const { RefCell::new(None) };
}

/// Makes sure that the message of a panic on this thread, which is the judged one, isn't
/// taken for blocking. With a backtrace in it, the thread waits for the symbols of the
/// program to be read, or for another thread that prints one.
pub(crate) fn excuse_messages(session: &Arc<Session>) {
    HOOK.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let judged = JUDGED.try_with(|judged| judged.borrow().clone());
            match judged.ok().flatten() {
                // The verdict is a better sentence, and one is enough.
                Some(session) if session.is_in_root_poll() && is_todo(info) => {}
                Some(session) => session.excuse(|| print(info)),
                None => print(info),
            }
        }));
    });
    JUDGED.with(|judged| *judged.borrow_mut() = Some(Arc::clone(session)));
}

fn is_todo(info: &PanicHookInfo<'_>) -> bool {
    let payload = info.payload();
    let message = match payload.downcast_ref::<String>() {
        Some(message) => Some(message.as_str()),
        None => payload.downcast_ref::<&str>().copied(),
    };
    message.is_some_and(verdict::is_todo)
}
