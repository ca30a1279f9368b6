//! The program `pipeline`, which you write here: one reader, four parsers and one sink.
//!
//! What it has to do stands in `docs/12-programs-of-your-own.md`. Its tests judge it with
//! `just program pipeline`.

fn main() -> std::process::ExitCode {
    eprintln!("`pipeline` isn't written yet: write it in crates/programs/src/bin/pipeline.rs");
    std::process::ExitCode::FAILURE
}
