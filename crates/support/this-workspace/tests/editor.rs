//! The entries of the editor's "Run and Debug" view do what they promise.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use this_workspace::{cargo, root};

fn configurations() -> Vec<Value> {
    let text = fs::read_to_string(root().join(".vscode/launch.json")).unwrap();
    let launch: Value = serde_json::from_str(&text).unwrap();
    launch["configurations"].as_array().unwrap().clone()
}

fn strings(value: &Value) -> Vec<&str> {
    let values = value.as_array().into_iter().flatten();
    values.map(|value| value.as_str().unwrap()).collect()
}

#[test]
fn every_entry_builds_one_program_which_runs_with_its_arguments() {
    for configuration in configurations() {
        let name = configuration["name"].as_str().unwrap();
        let build = strings(&configuration["cargo"]["args"]);
        let mut cargo = cargo();
        cargo.args(build).arg("--message-format=json");
        let built = cargo.output().unwrap();
        assert!(built.status.success(), "{name}: {built:?}");
        let messages = String::from_utf8(built.stdout).unwrap();
        let messages = messages
            .lines()
            .map(|line| serde_json::from_str(line).unwrap());
        let programs: Vec<_> = messages
            .filter_map(|message: Value| message["executable"].as_str().map(PathBuf::from))
            .collect();
        let [program] = &programs[..] else {
            panic!("{name} builds {programs:?}, and not one program");
        };
        run(name, program, &strings(&configuration["args"]));
    }
}

/// Runs a program to its end, or until it listens.
fn run(name: &str, program: &Path, arguments: &[&str]) {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    // The service takes any port, and forgets its data.
    command
        .env("BIND_ADDRESS", "127.0.0.1:0")
        .env("LOCAL_MONGO_TEMPORARY", "true");
    let mut process = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let stdout = BufReader::new(process.stdout.take().unwrap());
    let mut lines = stdout.lines().map(Result::unwrap).peekable();
    assert!(lines.peek().is_some(), "{name} prints nothing");
    if lines.any(|line| line.starts_with("listening on ")) {
        process.kill().unwrap();
        process.wait().unwrap();
    } else {
        let status = process.wait().unwrap();
        assert!(status.success(), "{name}: {status}");
    }
}
