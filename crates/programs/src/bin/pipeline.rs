//! The program `pipeline`, which you write here: one reader, four parsers and one sink.
//!
//! What it has to do stands in `crates/programs/README.md`. Its tests judge it with
//! `PROGRAM=mine cargo test -p programs --test pipeline`.

fn main() -> std::process::ExitCode {
    eprintln!("`pipeline` isn't written yet: write it in crates/programs/src/bin/pipeline.rs");
    std::process::ExitCode::FAILURE
}
