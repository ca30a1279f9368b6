//! Runs the programs of the gallery, each against a deadline.

#![allow(dead_code, reason = "each test file uses its own part of this module")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;
use tokio::time::timeout;

/// What no program that works comes near to, on a busy machine either.
pub const DEADLINE: Duration = Duration::from_secs(60);

/// How long a program must show no life before it counts as hanging.
const HANG: Duration = Duration::from_secs(2);

/// The folder of this crate, which holds a folder for each mistake.
pub fn gallery() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What is recorded of a program, such as `forgotten-await/wrong.stdout`.
pub fn recorded(file: &str) -> String {
    let text = fs::read_to_string(gallery().join(file));
    text.unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// What a command printed by the time it ended, and how it ended. A process
/// past its deadline is killed.
pub async fn run(command: &mut Command, deadline: Duration) -> Output {
    let output = command.stdin(Stdio::null()).kill_on_drop(true).output();
    let output = timeout(deadline, output).await;
    let output = output.unwrap_or_else(|_| panic!("no end after {deadline:?}: {command:?}"));
    output.unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

/// Checks that a program of the gallery ends well, with the recorded lines
/// printed.
pub async fn prints(program: impl AsRef<Path>) {
    let output = run(&mut Command::new(program.as_ref()), DEADLINE).await;
    assert!(output.status.success(), "{output:?}");
    assert_eq!(text(output.stdout), recorded(&stdout_of(program.as_ref())));
}

/// Checks that a program of the gallery prints the recorded lines, then neither
/// prints nor ends.
pub async fn hangs(program: impl AsRef<Path>) {
    let mut command = Command::new(program.as_ref());
    command.stdout(Stdio::piped()).kill_on_drop(true);
    let mut child = command.spawn().expect("a program that starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped above")).lines();
    for expected in recorded(&stdout_of(program.as_ref())).lines() {
        let line = timeout(DEADLINE, lines.next_line()).await;
        let line = line.expect("a line in time").expect("text");
        assert_eq!(line.as_deref(), Some(expected));
    }
    let more = timeout(HANG, lines.next_line()).await;
    assert!(more.is_err(), "it does not hang: {more:?}");
    child.kill().await.expect("a process to kill");
}

/// Bytes that are text.
pub fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

/// `forgotten-await/wrong.stdout` for the program `forgotten-await-wrong`.
fn stdout_of(program: &Path) -> String {
    let name = program.file_stem().and_then(|name| name.to_str());
    let (mistake, which) = name.and_then(|name| name.rsplit_once('-')).expect("a name");
    format!("{mistake}/{which}.stdout")
}
