//! The program `relay`, which you write here: bytes passed both ways between clients and a target.
//!
//! What it has to do stands in `docs/12-programs-to-try-next.md`. Its tests judge it with
//! `just program relay`.

fn main() -> std::process::ExitCode {
    eprintln!("`relay` isn't written yet: write it in crates/programs/src/bin/relay.rs");
    std::process::ExitCode::FAILURE
}
