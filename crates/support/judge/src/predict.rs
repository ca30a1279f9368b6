//! A future whose lines were predicted.

use crate::{Run, report, run};

/// Stands for a line that the learner hasn't predicted yet.
const OPEN: &str = "?";

/// Runs an async function as [`run`] does, and compares the lines that it gives to
/// [`log`](crate::log) with `prediction`.
///
/// # Panics
/// A line of the prediction is still `?`: then the function isn't run, so that it
/// doesn't give the answer away. The lines are others, or come in another order. Or as
/// [`run`] does.
#[track_caller]
pub fn predict<F, T>(prediction: &[&str], make: F) -> Run<T>
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    if prediction.contains(&OPEN) {
        panic!("predict first: replace every \"?\" by the line that you expect there");
    }
    let run = run(make);
    if run.lines() != prediction {
        let table = report::side_by_side(["predicted", "happened"], prediction, run.lines());
        panic!("something else happened than you predicted:\n\n{table}");
    }
    run
}
