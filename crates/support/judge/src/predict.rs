//! A future whose lines were predicted.

use crate::checks::Run;
use crate::session::Session;
use crate::{lines, run};

/// Stands for a line that the learner hasn't predicted yet.
const OPEN: &str = "?";

/// Runs an async function as [`run`] does, and compares the lines that it gives to
/// [`log`](crate::log) with `prediction`. They aren't printed, and if the prediction fails,
/// those after the first difference stay unknown, because they can still be predicted.
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
        panic!("predict first: replace every \"?\" by what you expect there");
    }
    let run = run::run_in(&Session::new(0), make);
    let prediction = trim(prediction);
    if run.lines() != prediction {
        let shown = lines::first_difference(&prediction, run.lines()) + 1;
        let table = lines::side_by_side(["predicted", "happened"], &prediction, run.lines(), shown);
        panic!("something else happened than you predicted:\n\n{table}");
    }
    run
}

/// Returns whether [`predict`] would be content. Nothing is printed, so that the `main` of
/// an exercise can keep the answer to itself until then.
pub fn is_predicted<F, T>(prediction: &[&str], make: F) -> bool
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let prediction = trim(prediction);
    run::attempt(&Session::new(0), make).is_ok_and(|run| run.lines() == prediction)
}

/// A space that nobody sees doesn't make a prediction wrong.
fn trim<'a>(prediction: &[&'a str]) -> Vec<&'a str> {
    prediction.iter().map(|line| line.trim()).collect()
}
