//! The program `merge`, which you write here: two growing files, in the order of time.
//!
//! What it has to do stands in `docs/12-programs-to-try-next.md`. Its tests judge it with
//! `just program merge`.

fn main() -> std::process::ExitCode {
    eprintln!("`merge` isn't written yet: write it in crates/programs/src/bin/merge.rs");
    std::process::ExitCode::FAILURE
}
