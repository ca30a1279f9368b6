//! The program `follow`, which you write here: the lines of a growing file that match.
//!
//! What it has to do stands in `docs/12-programs-to-try-next.md`. Its tests judge it with
//! `just program follow`.

fn main() -> std::process::ExitCode {
    eprintln!("`follow` isn't written yet: write it in crates/programs/src/bin/follow.rs");
    std::process::ExitCode::FAILURE
}
