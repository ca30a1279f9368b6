//! The program `kv`, which you write here: a key-value server for many clients.
//!
//! What it has to do stands in `docs/12-programs-of-your-own.md`. Its tests judge it with
//! `just program kv`.

fn main() -> std::process::ExitCode {
    eprintln!("`kv` isn't written yet: write it in crates/programs/src/bin/kv.rs");
    std::process::ExitCode::FAILURE
}
