//! The lines of a growing file that contain a pattern, as they come.
//!
//! Run it with `cargo run -p programs --bin follow-solution -- <file> <pattern>`. It
//! prints the lines that match, and goes on until Ctrl-C. This program is also the child
//! that does the matching.
//!
//! What it has to do stands in `docs/12-programs-to-try-next.md`.

use std::ffi::OsStr;
use std::io::{self, BufRead, Write};
use std::process::{ExitCode, Stdio};
use std::time::Duration;
use std::{env, str};

use anyhow::{Context, bail};
use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::signal::ctrl_c;
use tokio::time::sleep;
use tokio::{select, try_join};

const WRONG_USAGE: u8 = 2;

/// The exit code after Ctrl-C, by the convention of shells.
const INTERRUPTED: u8 = 130;

/// How many bytes a line may have before its end.
const MAX_LINE_BYTES: usize = 1_024;

/// How long to wait at the end of the file before looking again.
const PAUSE: Duration = Duration::from_millis(100);

/// The variable by which the child knows that it is one, and what to look for.
const PATTERN: &str = "FOLLOW_PATTERN";

/// Windows starts a process in a group of its own if it's created with this flag.
#[cfg(windows)]
const CREATE_NEW_PROCESS_GROUP: u32 = 0x200;

fn main() -> anyhow::Result<ExitCode> {
    match env::var_os(PATTERN) {
        Some(pattern) => print_matches(&pattern.to_string_lossy()),
        None => follow(),
    }
}

/// Prints the lines of standard input that contain the pattern, in the child.
fn print_matches(pattern: &str) -> anyhow::Result<ExitCode> {
    for line in io::stdin().lock().split(b'\n') {
        let line = String::from_utf8(line?)?;
        if line.contains(pattern) {
            writeln!(io::stdout(), "{line}")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

#[tokio::main(flavor = "current_thread")]
async fn follow() -> anyhow::Result<ExitCode> {
    let words: Vec<_> = env::args_os().skip(1).collect();
    let [file, pattern] = &words[..] else {
        eprintln!("usage: follow <file> <pattern>");
        return Ok(WRONG_USAGE.into());
    };
    let input = match File::open(file).await {
        Ok(input) => BufReader::new(input),
        Err(error) => {
            eprintln!("{} can't be opened: {error}", file.display());
            return Ok(WRONG_USAGE.into());
        }
    };

    let mut child = start_child(pattern)?;
    let to_child = child.stdin.take().context("the child has no input")?;
    let matches = child.stdout.take().context("the child has no output")?;
    // Both go on at once. If all lines were sent first, the child would wait for someone
    // to read its output, and this program for the child to read its input.
    let work = async { try_join!(send_lines(input, to_child), pass_on(matches)) };
    select! {
        result = work => result.map(|_| ExitCode::FAILURE),
        signal = ctrl_c() => {
            signal?;
            child.kill().await?;
            Ok(INTERRUPTED.into())
        }
    }
}

fn start_child(pattern: &OsStr) -> anyhow::Result<Child> {
    let mut command = Command::new(env::current_exe()?);
    command
        .env(PATTERN, pattern)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true);
    // In a terminal, Ctrl-C reaches all processes of a group. In a group of its own, the
    // child doesn't get it, so it can't be gone before this program ends it.
    #[cfg(unix)]
    command.process_group(0);
    #[cfg(windows)]
    command.creation_flags(CREATE_NEW_PROCESS_GROUP);
    command.spawn().context("the child can't be started")
}

/// Sends each new line of the file to the child, for as long as the program runs.
async fn send_lines(mut input: BufReader<File>, mut to_child: ChildStdin) -> anyhow::Result<()> {
    let mut line = Vec::new();
    let mut number = 1;
    loop {
        let chunk = input.fill_buf().await?;
        if chunk.is_empty() {
            sleep(PAUSE).await;
            continue;
        }
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let piece = &chunk[..end.unwrap_or(chunk.len())];
        // This is just enough to see that a line is too long, also if a `\r` comes last.
        let room = MAX_LINE_BYTES + 2 - line.len();
        line.extend_from_slice(&piece[..piece.len().min(room)]);
        let used = piece.len() + usize::from(end.is_some());
        input.consume(used);

        if end.is_some() {
            match text(&line) {
                Ok(text) => to_child.write_all(format!("{text}\n").as_bytes()).await?,
                Err(reason) => writeln!(io::stderr(), "skipped {number}: {reason}")?,
            }
            line.clear();
            number += 1;
        }
    }
}

/// Returns the text of a line without its `\n`, or why it has to be skipped.
fn text(line: &[u8]) -> Result<&str, &'static str> {
    match line.strip_suffix(b"\r").unwrap_or(line) {
        line if line.len() > MAX_LINE_BYTES => Err("it's too long"),
        line => str::from_utf8(line).map_err(|_| "it isn't UTF-8"),
    }
}

/// Prints what the child has found, for as long as it runs.
async fn pass_on(matches: ChildStdout) -> anyhow::Result<()> {
    let mut matches = BufReader::new(matches).split(b'\n');
    // Unlike `lines`, `split` leaves a `\r` alone, which is a part of the text here.
    while let Some(mut line) = matches.next_segment().await? {
        line.push(b'\n');
        io::stdout().write_all(&line)?;
    }
    bail!("the child has ended")
}
