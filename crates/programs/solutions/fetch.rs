//! The program `fetch`, which you write here: many URLs, five at a time, with retries.
//!
//! What it has to do stands in `crates/programs/README.md`. Its tests judge it with
//! `PROGRAM=mine cargo test -p programs --test fetch`.

fn main() -> std::process::ExitCode {
    eprintln!("`fetch` isn't written yet: write it in crates/programs/src/bin/fetch.rs");
    std::process::ExitCode::FAILURE
}
