//! A gallery of mistakes in async Rust, each a small program beside its fixed twin.
//!
//! # Layout
//!
//! - `examples/<name>_wrong.rs` and `examples/<name>_fixed.rs` are the two programs of a
//!   mistake. Cargo finds them by itself.
//! - A mistake that needs more than tokio has them in the `examples` of the stage that has
//!   it anyway, such as MongoDB's driver. Then nobody waits for its build who runs another.
//! - `compile-fail/<name>_wrong.rs` is the wrong one, if the compiler refuses it or warns
//!   about it. It's an example that the manifest names, and that Cargo builds only with the
//!   feature `compile-fail`, so it doesn't spoil the build of the others.
//! - Beside each program stands what it must show. The file's ending says what happens:
//!
//! | ending | the program |
//! |---|---|
//! | `.stdout` | prints this, and ends well |
//! | `.hangs.stdout` | prints this, and hangs |
//! | `.panics.stderr` | panics with this message |
//! | `.stderr`, in `compile-fail` | makes the compiler say this |
//!
//! A program in `compile-fail` that has a `.stdout` as well is only warned about.
//!
//! To add a mistake, write these files, a section on the page of its theme, such as
//! `docs/mistakes-with-tasks.md`, and a row in the table of `docs/mistakes-by-symptom.md`,
//! in the order of the chapters that teach the right way. `cargo test -p mistakes` says
//! what is missing.

pub mod index;
pub mod program;

use std::{fs, io};

/// Returns the sorted names of the crates that may have programs of the gallery among their
/// examples. They are those that learners read, in the folder `crates`.
///
/// # Errors
/// The folder can't be read.
pub fn crates() -> io::Result<Vec<String>> {
    let mut crates = Vec::new();
    for entry in fs::read_dir(this_workspace::root().join("crates"))? {
        let entry = entry?;
        if entry.path().join("examples").is_dir() {
            crates.extend(entry.file_name().into_string());
        }
    }
    crates.sort();
    Ok(crates)
}
