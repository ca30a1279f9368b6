//! The event loop in Python, run as a reader runs it, and as a module of programs of ours.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

mod ends;
mod programs;
mod turns;

use std::path::{Path, PathBuf};
use std::process::Command;

fn python() -> Command {
    Command::new(python_env::for_script(&event_loop()).unwrap())
}

fn event_loop() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("event_loop.py")
}

/// Runs a program that has the event loop as a module, and returns what it prints. One that
/// hangs ends with a traceback.
fn run_text(program: &str) -> String {
    let program = format!(
        "import faulthandler, time, types, event_loop\n\
         faulthandler.dump_traceback_later(30, exit=True)\n{program}"
    );
    let mut python = python();
    python.current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = python.args(["-B", "-c", &program]).output().unwrap();
    // A warning, such as that a coroutine was never awaited, counts as an error.
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8(output.stdout).unwrap().replace('\r', "")
}
