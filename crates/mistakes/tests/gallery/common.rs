//! Commands with a deadline, and the files that say what a program must show.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use clap::ValueEnum;
use mistakes::crates;
use mistakes::program::{Program, Version};
use serde_json::Value;
use tokio::process::Command;
use tokio::time::timeout;

/// The time that a working program stays far below, even on a busy machine.
pub const DEADLINE: Duration = Duration::from_secs(60);

/// The time for a command that may have to build something first.
pub const BUILD_TIMEOUT: Duration = Duration::from_secs(300);

/// Returns the programs of the gallery, in a folder of any crate, that have a file with this
/// ending: `mistakes/examples/forgotten_sender_wrong` for `examples` and `.hangs.stdout`.
pub fn programs(folder: &str, ending: &str) -> Vec<String> {
    let mut programs = Vec::new();
    for package in crates().expect("the folder of the crates") {
        let folder = format!("{package}/{folder}");
        if !path(&folder).exists() {
            continue;
        }
        for file in file_names(&path(&folder)) {
            if let Some(name) = file.strip_suffix(ending)
                && (name.ends_with("_wrong") || name.ends_with("_fixed"))
            {
                programs.push(format!("{folder}/{name}"));
            }
        }
    }
    assert!(
        !programs.is_empty(),
        "no program in {folder} has a {ending}"
    );
    programs
}

/// Returns the path of a file in the folder of the crates.
pub fn path(file: &str) -> PathBuf {
    this_workspace::root().join("crates").join(file)
}

/// Returns the sorted names of the files in a folder.
pub fn file_names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let names = paths.filter(|path| path.is_file()).map(|path| {
        let name = path.file_name().expect("a name").to_owned();
        name.into_string().expect("text")
    });
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

/// Returns the text of a file in the folder of the crates, such as
/// `mistakes/examples/forgotten_await_fixed.stdout`.
pub fn recorded(file: &str) -> String {
    let text = fs::read_to_string(path(file));
    text.unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// What Cargo and the compiler say of a program.
pub struct Build {
    /// The diagnostics of the compiler, each as its JSON.
    pub diagnostics: Vec<Value>,
    /// Where the executable is, if there is one.
    pub executable: Option<PathBuf>,
    /// What Cargo says itself.
    pub stderr: String,
}

/// Builds a program such as `mistakes/compile-fail/async_main_wrong`, unless that is done.
pub async fn build(program: &str) -> Build {
    let (_, example) = program.rsplit_once('/').expect("a folder");
    let (mistake, version) = example.rsplit_once('_').expect("a version");
    let version = Version::from_str(version, false).expect("a version");
    let program = Program::find(mistake, version).expect("the folder of the crates");
    let mut cargo = Command::from(program.expect("a program").cargo("build"));
    let output = run(
        cargo.args(["--quiet", "--message-format=json"]),
        BUILD_TIMEOUT,
    )
    .await;

    let mut build = Build {
        diagnostics: Vec::new(),
        executable: None,
        stderr: text(output.stderr),
    };
    for line in text(output.stdout).lines() {
        let mut message: Value = serde_json::from_str(line).expect("JSON");
        if message["target"]["name"] == example {
            match message["reason"].as_str() {
                Some("compiler-message") => build.diagnostics.push(message["message"].take()),
                _ => build.executable = message["executable"].as_str().map(PathBuf::from),
            }
        }
    }
    build
}

/// Runs a command to its end, and returns what it printed and how it ended. A process
/// past its deadline is killed.
pub async fn run(command: &mut Command, deadline: Duration) -> Output {
    let output = command.stdin(Stdio::null()).kill_on_drop(true).output();
    let output = timeout(deadline, output).await;
    let output = output.unwrap_or_else(|_| panic!("no end after {deadline:?}: {command:?}"));
    output.unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

/// Runs a program, and returns a complaint unless it ends well and has printed the text in
/// `file`.
pub async fn prints(program: &Path, file: &str) -> Result<(), String> {
    let output = run(&mut Command::new(program), DEADLINE).await;
    let (stdout, expected) = (text(output.stdout), recorded(file));
    if output.status.success() && stdout == expected {
        return Ok(());
    }
    let (status, stderr) = (output.status, text(output.stderr));
    Err(format!(
        "{}: {status}, and it printed\n{stdout}{stderr}where {file} has\n{expected}",
        program.display()
    ))
}

/// Fails with all the complaints, not with the first one alone.
pub fn report(results: Vec<Result<(), String>>) {
    let complaints: Vec<_> = results.into_iter().filter_map(Result::err).collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// Turns bytes into text.
pub fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}
