//! The tests of one program, which may hang.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use anyhow::Context;

/// How the tests of a program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All of them passed.
    Passed,
    /// One of them failed, and this was printed.
    Failed(String),
    /// They were still running after the time that they had.
    Hung,
}

/// Runs the tests of `command` for at most `max_time`, and writes what they print into the
/// file at `output`.
///
/// # Errors
/// The command can't be run.
pub fn play(command: &mut Command, output: &Path, max_time: Duration) -> anyhow::Result<Outcome> {
    let context = || output.display().to_string();
    // A file takes any amount of output, while nobody reads it.
    let file = File::create(output).with_context(context)?;
    let mut child = command
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(context)?;
    let began = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if began.elapsed() > max_time {
            child.kill()?;
            child.wait()?;
            return Ok(Outcome::Hung);
        }
        thread::sleep(Duration::from_millis(10));
    };
    if status.success() {
        return Ok(Outcome::Passed);
    }
    let printed = fs::read(output).with_context(context)?;
    Ok(Outcome::Failed(
        String::from_utf8_lossy(&printed).into_owned(),
    ))
}
