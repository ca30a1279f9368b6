//! A plain function that might not return.

use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;
use std::{process, thread};

use crate::{complaint, panics};

/// How long the function may take.
const MAX_TIME: Duration = Duration::from_millis(1500);

/// Calls `function` on a thread of its own, in real time, and returns what it returns.
/// It's for code that builds its own runtime or executor.
///
/// # Panics
/// The function panics, or hasn't returned within one and a half seconds.
#[track_caller]
pub fn call<T: Send + 'static>(function: impl FnOnce() -> T + Send + 'static) -> T {
    complaint::begin();
    call_within_limit(function)
}

/// Calls `function` as [`call`] does, for the `main` of an exercise, and then repeats what the
/// first of its tests says that have failed. If the function panics or doesn't return, it says
/// that and ends the process with 1.
pub fn show_call<T: Send + 'static>(function: impl FnOnce() -> T + Send + 'static) -> T {
    panics::install_hook();
    let called = panic::catch_unwind(AssertUnwindSafe(|| call_within_limit(function)));
    let said = called
        .as_ref()
        .err()
        .and_then(|it| panics::message_of(&**it));
    complaint::repeat_unless(said);
    called.unwrap_or_else(|_| process::exit(1))
}

#[track_caller]
fn call_within_limit<T: Send + 'static>(function: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, result) = channel();
    // A panic names the thread it's on, and the learner knows the test's name.
    let name = thread::current().name().unwrap_or("main").to_owned();
    let called = thread::Builder::new().name(name).spawn(move || {
        let result = panic::catch_unwind(AssertUnwindSafe(function));
        // Nobody is left to be told if it took too long.
        let _ = sender.send(result);
    });
    if let Err(error) = called {
        panic!("there's no thread for it: {error}");
    }
    match result.recv_timeout(MAX_TIME) {
        Ok(Ok(value)) => value,
        // The message was printed where the panic happened.
        Ok(Err(payload)) => panic::resume_unwind(payload),
        Err(RecvTimeoutError::Disconnected) => panic!("its thread ended without a word"),
        Err(RecvTimeoutError::Timeout) => panic!(
            "the call hasn't returned after {} ms. It looks like a loop that never ends, or like \
             waiting for something that never happens, such as a wake-up or a lock",
            MAX_TIME.as_millis()
        ),
    }
}
