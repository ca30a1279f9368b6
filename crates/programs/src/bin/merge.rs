//! The program `merge`, which you write here: two growing files, in the order of time.
//!
//! What it has to do stands in `crates/programs/README.md`. Its tests judge it with
//! `PROGRAM=mine cargo test -p programs --test merge`.

fn main() -> std::process::ExitCode {
    eprintln!("`merge` isn't written yet: write it in crates/programs/src/bin/merge.rs");
    std::process::ExitCode::FAILURE
}
