//! A run of a future for a program, which prints the timeline.

use std::process;

use crate::checks::Run;
use crate::session::Session;
use crate::verdict::Verdict;
use crate::{complaint, page, run, timeline};

/// Runs an async closure or an async function as a test would, and prints the timeline of the
/// futures that were watched. It's for the `main` of an exercise, which mustn't hang either.
///
/// If the tests of the exercise have failed, it repeats below the timeline what the first of
/// them says. If the future hangs, blocks or panics, it says that and ends the process with 1.
/// Either way, it saves a page in which the run can be watched, and names it.
pub fn show<F, T>(make: F) -> T
where
    F: AsyncFnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let session = Session::new(run::MAX_PRINTED_LINES);
    match run::attempt(&session, make) {
        Ok(run) => show_run(run),
        Err(verdict) => give_up(&session, &verdict),
    }
}

/// Prints the timeline of a run, and what the tests say if they have failed.
pub(crate) fn show_run<T>(run: Run<T>) -> T {
    let record = &run.session.record;
    let has_failed = complaint::exists();
    let drawing = match has_failed {
        true => timeline::draw_small(record),
        false => timeline::draw(record),
    };
    if let Some(drawing) = drawing {
        print!("\nIt took {} ms:\n\n{drawing}", run.millis());
        if has_failed {
            page::offer(record);
        }
    }
    complaint::repeat_unless(None);
    run.value
}

/// Prints what is wrong, below the timeline, and ends the process.
fn give_up(session: &Session, verdict: &Verdict) -> ! {
    if !verdict.is_unwritten()
        && let Some(drawing) = timeline::draw_small(&session.record)
    {
        eprint!("\n{drawing}");
        page::offer(&session.record);
        eprintln!();
    }
    let sentence = verdict.to_string();
    eprintln!("{sentence}");
    complaint::repeat_unless(Some(&sentence));
    process::exit(1)
}
