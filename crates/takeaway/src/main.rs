//! A restaurant with one cashier, and what its customers wait for.
//!
//! Run it with `just run-takeaway`. It runs four scenes, and prints a timeline
//! of each, made from what happened to the customers' futures.
//! `just run-takeaway --help` lists what you can change.
//!
//! Read along in `docs/00-restaurant.md`.

use std::process::ExitCode;

use takeaway::Args;

fn main() -> ExitCode {
    match takeaway::run(&Args::from_command_line()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
