//! The program `fetch`, which you write here: many URLs, five at a time, with retries.
//!
//! What it has to do stands in `docs/12-programs-of-your-own.md`. Its tests judge it with
//! `just program fetch`.

fn main() -> std::process::ExitCode {
    eprintln!("`fetch` isn't written yet: write it in crates/programs/src/bin/fetch.rs");
    std::process::ExitCode::FAILURE
}
