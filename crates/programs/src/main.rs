//! The verdict on a program that you've written, test by test.
//!
//! Run it with `just program kv`, or with `cargo run -p programs -- kv`. It prints which
//! tests pass, and what the first one says that doesn't.
//!
//! What the programs have to do stands in `docs/12-programs-of-your-own.md` and
//! `docs/12-programs-to-try-next.md`.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

use anyhow::Context;
use clap::Parser;

/// Tests a program that you've written
#[derive(Parser)]
struct Args {
    /// The name of the program, such as `kv`
    name: String,
}

fn main() -> anyhow::Result<ExitCode> {
    let Args { name } = Args::parse();
    // If the program doesn't compile, Cargo says why.
    let built = tests(&name)
        .arg("--no-run")
        .status()
        .context("cargo can't be run")?
        .success();
    if !built {
        return Ok(ExitCode::FAILURE);
    }
    let mut child = tests(&name)
        .args(["--", "--format=pretty"])
        .env("PROGRAM", "mine")
        .env("RUST_BACKTRACE", "0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut report = Report::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            if let Some(verdict) = report.read(line?) {
                println!("{verdict}");
            }
        }
    }
    let status = child.wait()?;
    println!("\n{}", report.summary(&name));
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Returns the command for the tests of the program of that name.
fn tests(name: &str) -> Command {
    let mut cargo = this_workspace::cargo();
    cargo.args(["test", "--quiet", "--package", "programs", "--test", name]);
    cargo
}

/// What the tests have printed so far.
#[derive(Default)]
struct Report {
    passed: usize,
    failed: usize,
    /// The test whose message comes now.
    speaking: Option<String>,
    /// The lines of the message of each test that failed.
    messages: BTreeMap<String, Vec<String>>,
}

impl Report {
    /// Reads a line, and returns the verdict on a test if it's that.
    fn read(&mut self, line: String) -> Option<String> {
        if let Some(test) = line.strip_prefix("test ") {
            let (test, verdict) = test.split_once(" ... ")?;
            match verdict {
                "ok" => self.passed += 1,
                "FAILED" => self.failed += 1,
                _ => return None,
            }
            return Some(format!("{verdict:6} {}", scenario(test)));
        }
        if let Some(test) = line.strip_prefix("---- ") {
            self.speaking = test.strip_suffix(" stdout ----").map(str::to_owned);
            return None;
        }
        let speaking = self.speaking.as_ref()?;
        // The message stands between its place in the tests and a note on backtraces.
        if line.starts_with("note: ") {
            self.speaking = None;
        } else if line.starts_with(&format!("thread '{speaking}'")) {
            self.messages.insert(speaking.clone(), Vec::new());
        } else if let Some(message) = self.messages.get_mut(speaking) {
            message.push(line);
        }
        None
    }

    /// Returns how many tests passed, and what the first says that failed.
    fn summary(&self, name: &str) -> String {
        let (passed, all) = (self.passed, self.passed + self.failed);
        // Wrong usage is what one writes first. The others come by their names.
        let first = self
            .messages
            .iter()
            .min_by_key(|(test, _)| !test.starts_with("usage"));
        let Some((test, message)) = first else {
            return format!("All {all} tests pass.");
        };
        let message = message.join("\n");
        format!(
            "{passed} of {all} tests pass. Of those that fail, this is the first:\n\n\
             {}\n{}\n\n\
             To run it alone: PROGRAM=mine cargo test -p programs --test {name} {test}",
            scenario(test),
            message.trim()
        )
    }
}

/// Returns the name of a test as words, such as "lines: an empty line is an error".
fn scenario(test: &str) -> String {
    test.replace("::", ": ").replace('_', " ")
}
