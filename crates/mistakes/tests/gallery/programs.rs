//! The programs that compile, each compared with what is recorded beside it.
//!
//! Cargo builds those of this crate for every `cargo test -p mistakes`, unless you name the
//! test file. The tests themselves build those of other crates.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;
use tokio::time::timeout;

use crate::common::{Build, DEADLINE, build, prints, programs, recorded, report, run, text};

/// How long a program must print nothing before it counts as hanging.
const HANG_TIME: Duration = Duration::from_secs(2);

/// The status of a program that has panicked.
const PANICKED: i32 = 101;

#[tokio::test]
async fn a_program_with_a_stdout_prints_it_and_ends_well() {
    let mut results = Vec::new();
    // In turn: with `MONGODB_URI` set, two of them share a database.
    for program in programs("examples", ".stdout") {
        let file = format!("{program}.stdout");
        results.push(prints(&executable(&program).await, &file).await);
    }
    report(results);
}

#[tokio::test]
async fn a_program_with_a_hangs_stdout_prints_it_and_hangs() {
    let mut results = Vec::new();
    for program in programs("examples", ".hangs.stdout") {
        let result = hangs(&program).await;
        results.push(result.map_err(|complaint| format!("{program}: {complaint}")));
    }
    report(results);
}

#[tokio::test]
async fn a_program_with_a_panics_stderr_panics_with_that_message() {
    let mut results = Vec::new();
    for program in programs("examples", ".panics.stderr") {
        let output = run(&mut Command::new(executable(&program).await), DEADLINE).await;
        // Around the message stand the number of a thread and a path of this machine.
        let message = recorded(&format!("{program}.panics.stderr"));
        let (code, stderr) = (output.status.code(), text(output.stderr));
        let panicked = code == Some(PANICKED) && stderr.contains(&message);
        results.push(panicked.then_some(()).ok_or_else(|| {
            format!("{program}: status {code:?}, and it printed\n{stderr}instead of\n{message}")
        }));
    }
    report(results);
}

/// Checks that a program prints the recorded lines, and then neither prints nor ends.
async fn hangs(program: &str) -> Result<(), String> {
    let mut command = Command::new(executable(program).await);
    command.stdout(Stdio::piped()).kill_on_drop(true);
    let mut child = command.spawn().expect("a program that starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped above")).lines();
    for expected in recorded(&format!("{program}.hangs.stdout")).lines() {
        let line = timeout(DEADLINE, lines.next_line()).await;
        let line = line.expect("a line in time").expect("text");
        if line.as_deref() != Some(expected) {
            return Err(format!("it printed {line:?} instead of {expected:?}"));
        }
    }
    if let Ok(more) = timeout(HANG_TIME, lines.next_line()).await {
        return Err(format!("it doesn't hang, but goes on with {more:?}"));
    }
    child.kill().await.expect("a process to kill");
    Ok(())
}

/// Returns the path at which Cargo has put a program.
async fn executable(program: &str) -> PathBuf {
    let (package, example) = program.split_once("/examples/").expect("an example");
    if package != "mistakes" {
        let Build {
            executable, stderr, ..
        } = build(program).await;
        return executable.unwrap_or_else(|| panic!("{program} isn't built: {stderr}"));
    }
    // In a folder beside the binary.
    let examples = Path::new(env!("CARGO_BIN_EXE_mistakes")).with_file_name("examples");
    let path = examples
        .join(example)
        .with_extension(std::env::consts::EXE_EXTENSION);
    assert!(
        path.exists(),
        "{example} isn't built: `cargo test -p mistakes` does that"
    );
    path
}
