//! A judge for exercises: it runs a learner's future, and can't hang.
//!
//! [`run`] plays a future on a thread of its own with a virtual clock, for less than
//! two seconds of real time. It returns a [`Run`], whose checks compare what happened
//! with what was wanted. If the future hangs, blocks its thread or panics, `run`
//! panics with a sentence that says what it looks like. Either way the message ends
//! with a timeline of the futures that [`watch`] was given.
//!
//! ```
//! let run = judge::run(async || {
//!     let pizza = judge::cook("pizza", 30).await;
//!     judge::log(format!("{pizza} is served"));
//!     pizza
//! });
//! run.must_return("pizza").must_take_millis(30);
//! run.must_log(&["pizza is served"]);
//! ```
//!
//! [`predict`] compares the lines with what a learner expected. [`call`] is for a plain
//! function, such as one that builds a runtime of its own.
//!
//! An exercise's `main` uses [`show`], [`show_call`] or [`show_if_predicted`]. They print the
//! timeline, and below it what the first of the tests says that have failed. Where neither
//! runs, [`watch`], [`cook`] and [`log`] work too: nothing is recorded then.
//!
//! # Layout
//! - `run.rs`, `show.rs`: a future is run for a test, or for a program.
//! - `checks.rs`: the checks of what happened.
//! - `predict.rs`, `call.rs`: a future whose lines were guessed, and a plain function.
//! - `kitchen.rs`, `watched.rs`: what a learner's code and its tests call.
//! - `stage.rs`: the thread on which the future is run, and what it reports.
//! - `supervisor.rs`: watches that thread, and decides when it has waited enough. That's
//!   after `MAX_RUN_TIME` at the latest.
//! - `session.rs`: what these two and the learner's threads share of a run. It's made of
//!   `record.rs`, what happened, with `clock.rs`, its clock; `heartbeat.rs`, whether the
//!   thread gets on; and `pulse.rs`, what it's doing. `lock.rs` locks what they hold.
//! - `verdict.rs`: the verdicts, in sentences. The supervisor decides on a future that
//!   hangs, `pulse.rs` on one that blocked its thread, and `stage.rs` on a panic.
//! - `complaint.rs`: keeps that sentence for the exercise's program, which repeats it.
//! - `timeline.rs`, `lines.rs`: what stands below such a sentence, or that of a check: the
//!   timeline, or two lists of lines side by side.
//! - `page.rs`: a page beside the exercise's program, in which a run that went wrong is played.
//! - `time.rs`: why a run took longer or shorter than it should have.
//! - `usage.rs`: how much of a thread's time was computing, queueing and blocking.
//! - `panics.rs`: keeps the time that the message of a panic takes out of that, and sees to it
//!   that what a verdict says isn't printed twice.

mod call;
mod checks;
mod clock;
mod complaint;
mod heartbeat;
mod kitchen;
mod lines;
mod lock;
mod page;
mod panics;
mod predict;
mod pulse;
mod record;
mod run;
mod session;
mod show;
mod stage;
mod supervisor;
mod time;
mod timeline;
mod usage;
mod verdict;
mod watched;

pub use call::{call, show_call};
pub use checks::Run;
pub use kitchen::{burn, cook, log};
pub use predict::{predict, show_if_predicted};
pub use run::run;
pub use show::show;
pub use watched::{Watched, watch};
