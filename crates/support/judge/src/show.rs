//! A run of a future for a program, which prints the timeline.

use std::process;

use crate::session::Session;
use crate::verdict::Verdict;
use crate::{run, timeline};

/// Runs an async closure or an async function as a test would, and prints the timeline of the
/// futures that were watched. It's for the `main` of an exercise, which mustn't hang either.
///
/// If the future hangs, blocks or panics, it says so and ends the process with 1.
pub fn show<F, T>(make: F) -> T
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let session = Session::new(run::MAX_PRINTED_LINES);
    match run::attempt(&session, make) {
        Ok(run) => {
            if let Some(drawing) = timeline::draw(&session.record) {
                println!("\nIt took {} ms:\n\n{drawing}", run.millis());
            }
            return run.value;
        }
        // The panic has printed its own message.
        Err(verdict @ Verdict::Panicked(_)) if !verdict.is_unwritten() => {}
        Err(verdict) => eprintln!("{}", timeline::put_below_verdict(&session.record, &verdict)),
    }
    process::exit(1)
}
