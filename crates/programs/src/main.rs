//! The verdict on a program that you've written, test by test.
//!
//! Run it with `just program kv`, or with `cargo run -p programs -- kv`. It prints which
//! tests pass, and what the first one says that doesn't.
//!
//! What the programs have to do stands in `docs/11-programs-of-your-own.md` and
//! `docs/11-programs-to-try-next.md`.

use std::io::{BufRead, BufReader};
use std::process::{ExitCode, Stdio};

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
    let mut child = this_workspace::cargo()
        .args(["test", "--quiet", "--package", "programs", "--test", &name])
        .args(["--", "--format=pretty"])
        .env("PROGRAM", "mine")
        .env("RUST_BACKTRACE", "0")
        .stdout(Stdio::piped())
        .spawn()
        .context("cargo can't be run")?;
    let mut report = Report::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            if let Some(verdict) = report.read(line?) {
                println!("{verdict}");
            }
        }
    }
    let status = child.wait()?;
    // Cargo has said on standard error what doesn't compile.
    if let Some(summary) = report.summary(&name) {
        println!("\n{summary}");
    }
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What the tests have printed so far.
#[derive(Default)]
struct Report {
    passed: usize,
    failed: usize,
    /// The test whose message comes now.
    speaking: Option<String>,
    /// The first test that failed, by its name, and the lines of its message.
    first: Option<(String, Vec<String>)>,
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
            self.first.get_or_insert((speaking.clone(), Vec::new()));
        } else if let Some((test, message)) = &mut self.first
            && test == speaking
        {
            message.push(line);
        }
        None
    }

    /// Returns how many tests passed, and what the first says that failed, unless none ran.
    fn summary(&self, name: &str) -> Option<String> {
        let (passed, all) = (self.passed, self.passed + self.failed);
        let Some((test, message)) = &self.first else {
            return (all > 0).then(|| format!("All {all} tests pass."));
        };
        let message = message.join("\n");
        Some(format!(
            "{passed} of {all} tests pass. Of those that fail, this is the first:\n\n\
             {}\n{}\n\n\
             To run it alone: PROGRAM=mine cargo test -p programs --test {name} {test}",
            scenario(test),
            message.trim()
        ))
    }
}

/// Returns the name of a test as words, such as "lines: an empty line is an error".
fn scenario(test: &str) -> String {
    test.replace("::", ": ").replace('_', " ")
}
