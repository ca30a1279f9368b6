//! The places in the code: where a future is awaited, and where it waits.

use std::cell::Cell;
use std::panic::Location;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A file and a line of the program that's recorded.
pub(crate) type Place = &'static Location<'static>;

thread_local! {
    /// Where the future that was polled last on this thread waits, if it does.
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
        begin_poll();
        let result = self.0.as_mut().poll(cx);
        if result.is_pending() {
            wait_at(Location::caller());
        } else {
            begin_poll();
        }
        result
    }
}

/// Returns `place` unless it's in a library: those have absolute paths.
pub(crate) fn in_this_program(place: Place) -> Option<Place> {
    Path::new(place.file()).is_relative().then_some(place)
}

/// Forgets where the future before has waited.
pub(crate) fn begin_poll() {
    WAITS_AT.set(None);
}

/// Ends the poll of a future that's awaited at `place` and isn't ready. Returns where it
/// waits itself, if that's known.
pub(crate) fn wait_at(place: Place) -> Option<Place> {
    let inside = WAITS_AT.get();
    WAITS_AT.set(in_this_program(place).or(inside));
    inside
}
