//! A future whose lines were predicted.

use crate::checks::Run;
use crate::session::Session;
use crate::{complaint, lines, run, show};

/// Stands in a line for what the learner hasn't predicted yet.
const OPEN: char = '?';

/// Runs an async function as [`run`] does, and compares the lines that it gives to
/// [`log`](crate::log) with `prediction`. They aren't printed, and if the prediction fails,
/// those after the first difference stay unknown, because they can still be predicted.
///
/// # Panics
/// There's still a `?` in the prediction: then the function isn't run, so that it
/// doesn't give the answer away. The lines are others, or come in another order. Or as
/// [`run`] does.
#[track_caller]
pub fn predict<F, T>(prediction: &[&str], make: F) -> Run<T>
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    complaint::begin();
    if prediction.iter().any(|line| line.contains(OPEN)) {
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

/// Shows an async function as [`show`](crate::show) does, if [`predict`] would be content, and
/// returns what it returns. Otherwise the `main` of an exercise keeps the answer to itself: it
/// only repeats what the tests say.
pub fn show_if_predicted<F, T>(prediction: &[&str], make: F) -> Option<T>
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    match run::attempt(&Session::new(0), make) {
        Ok(run) if run.lines() == trim(prediction) => {
            println!("{}", run.lines().join("\n"));
            Some(show::show_run(run))
        }
        _ => {
            complaint::repeat_unless(None);
            None
        }
    }
}

/// A space that nobody sees doesn't make a prediction wrong.
fn trim<'a>(prediction: &[&'a str]) -> Vec<&'a str> {
    prediction.iter().map(|line| line.trim()).collect()
}
