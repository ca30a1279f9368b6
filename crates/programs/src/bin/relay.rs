//! The program `relay`, which you write here: bytes passed both ways between clients and a target.
//!
//! What it has to do stands in `crates/programs/README.md`. Its tests judge it with
//! `PROGRAM=mine cargo test -p programs --test relay`.

fn main() -> std::process::ExitCode {
    eprintln!("`relay` isn't written yet: write it in crates/programs/src/bin/relay.rs");
    std::process::ExitCode::FAILURE
}
