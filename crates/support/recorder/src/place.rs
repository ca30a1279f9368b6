//! The places in the code: where a future is awaited, and where it waits.

use std::cell::Cell;
use std::panic::Location;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::Kind;

/// A file and a line of the program that's recorded.
type Place = &'static Location<'static>;

thread_local! {
    /// Where the future that was polled last on this thread waits, if that's known.
    static WAITS_AT: Cell<Option<Place>> = const { Cell::new(None) };
}

/// Wraps `future`, to be used in its place, so that a recording knows the line at which
/// it's awaited. [`watch`](crate::Recorder::watch) does that too, but gives it a row. This
/// is for what a watched future waits for in the end, such as a timer.
pub fn locate<F: Future>(future: F) -> Located<F> {
    Located(Box::pin(future))
}

/// The future that [`locate`] returns.
pub struct Located<F>(Pin<Box<F>>);

impl<F: Future> Future for Located<F> {
    type Output = F::Output;

    #[track_caller]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let result = self.0.as_mut().poll(cx);
        if result.is_pending() {
            wait_at(Location::caller());
        }
        result
    }
}

impl<F> Drop for Located<F> {
    fn drop(&mut self) {
        // In a `select!`, it may be dropped without being ready, and then others wait.
        WAITS_AT.set(None);
    }
}

/// Returns the place of an event of a future that's made or polled at `caller`: where it
/// waits, if it's pending, and otherwise that place.
pub(crate) fn of_event(kind: Kind, caller: Place) -> Option<Place> {
    let inside = WAITS_AT.get();
    match kind {
        Kind::Polled | Kind::Ready | Kind::Dropped => WAITS_AT.set(None),
        Kind::Pending => wait_at(caller),
        Kind::Made | Kind::Woken => {}
    }
    match kind {
        Kind::Made | Kind::Polled => in_this_program(caller),
        Kind::Pending => inside,
        Kind::Woken | Kind::Ready | Kind::Dropped => None,
    }
}

/// Notes that a future waits which is awaited at `place`. If that's in a library, it's the
/// place inside that counts, where that future waits itself.
fn wait_at(place: Place) {
    WAITS_AT.set(in_this_program(place).or(WAITS_AT.get()));
}

/// Returns `place` unless it's in a library: those have absolute paths.
fn in_this_program(place: Place) -> Option<Place> {
    Path::new(place.file()).is_relative().then_some(place)
}
