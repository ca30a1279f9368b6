//! The program `pages`, which you write here: a list that's downloaded page by page.
//!
//! What it has to do stands in `docs/12-programs-to-try-next.md`. Its tests judge it with
//! `just program pages`.

fn main() -> std::process::ExitCode {
    eprintln!("`pages` isn't written yet: write it in crates/programs/src/bin/pages.rs");
    std::process::ExitCode::FAILURE
}
