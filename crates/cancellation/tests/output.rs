//! The programs of this stage, run as a reader runs them.
//!
//! What an example must print stands beside it, in a file that ends in `.stdout`. The
//! one that waits for Ctrl-C has none, because it prints what it has time for.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
#[cfg(unix)]
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
#[cfg(unix)]
use std::path::PathBuf;
use std::process::Command;
#[cfg(unix)]
use std::process::{Child, ChildStdout, Stdio};

#[cfg(unix)]
use this_workspace::cargo;
use this_workspace::{check_examples, recorded_examples, root, run};

const EXPECTED: &str = "\
Bo serves soup
Ada serves soup
Bo serves soup
the takeaway closes
Bo has cleaned the stove
Ada has cleaned the stove
tasks left: 0
";

#[test]
fn the_rust_program_lets_each_cook_clean_up() {
    let mut rust = Command::new(env!("CARGO_BIN_EXE_cancellation"));
    assert_eq!(run(&mut rust), EXPECTED);
}

#[test]
fn the_python_program_prints_the_same() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("cancellation.py");
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    assert_eq!(run(python.arg(script)), EXPECTED);
}

#[test]
fn every_example_prints_what_stands_beside_it() {
    check_examples("cancellation");
}

#[test]
fn no_example_that_spawns_leaves_a_task() {
    for (name, expected) in recorded_examples("cancellation") {
        let source = root().join(format!("crates/cancellation/examples/{name}.rs"));
        // Without a spawn, there's no task that could be left.
        let spawns = fs::read_to_string(source).unwrap().contains("spawn(");
        assert!(
            !spawns || expected.ends_with("tasks left: 0\n"),
            "{name}: {expected}"
        );
    }
}

#[cfg(unix)]
#[test]
fn on_ctrl_c_the_cooks_clean_up_and_no_task_is_left() {
    let program = serving();
    program.interrupt();
    let printed = program.end();
    let (_, end) = printed.split_once("the takeaway closes\n").unwrap();
    let mut end: Vec<_> = end.lines().collect();
    assert_eq!(end.pop(), Some("tasks left: 0"));
    end.sort_unstable();
    assert_eq!(
        end,
        ["Ada has cleaned the stove", "Bo has cleaned the stove"]
    );
}

#[cfg(unix)]
#[test]
fn on_the_second_ctrl_c_the_cooks_leave_at_once_and_no_task_is_left() {
    let mut program = serving();
    // It hears the second one only when it waits for it, so it gets more than two.
    while program.child.try_wait().unwrap().is_none() {
        program.interrupt();
    }
    let printed = program.end();
    let (_, end) = printed.split_once("the takeaway closes\n").unwrap();
    assert_eq!(end, "at once, then\ntasks left: 0\n");
}

/// The example `ctrl_c`, and what it has printed.
#[cfg(unix)]
struct Program {
    child: Child,
    stdout: BufReader<ChildStdout>,
    printed: String,
}

/// Starts it, and waits until it has served a soup.
#[cfg(unix)]
fn serving() -> Program {
    let mut command = Command::new(built("ctrl_c"));
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut printed = String::new();
    while !printed.contains("serves soup") {
        assert_ne!(stdout.read_line(&mut printed).unwrap(), 0, "{printed}");
    }
    Program {
        child,
        stdout,
        printed,
    }
}

#[cfg(unix)]
impl Program {
    /// Sends it SIGINT, as Ctrl-C does.
    fn interrupt(&self) {
        let mut kill = Command::new("kill");
        kill.args(["-INT", &self.child.id().to_string()]);
        assert!(kill.status().unwrap().success());
    }

    /// Waits until it ends, and returns all that it printed.
    fn end(mut self) -> String {
        self.stdout.read_to_string(&mut self.printed).unwrap();
        let status = self.child.wait().unwrap();
        assert!(status.success(), "{status}: {}", self.printed);
        self.printed
    }
}

/// Builds an example, and returns where its program is: beside that of the stage.
#[cfg(unix)]
fn built(example: &str) -> PathBuf {
    let mut cargo = cargo();
    cargo.args(["build", "--quiet", "--package", "cancellation"]);
    cargo.args(["--example", example]);
    assert!(cargo.status().unwrap().success());
    let stage = Path::new(env!("CARGO_BIN_EXE_cancellation"));
    stage.parent().unwrap().join("examples").join(example)
}
