//! `follow`: prints the lines of a growing file that contain a pattern.
//!
//! tail task → channel → feeder task → child → printer task
//!
//! The child is this program again, told by an environment variable to work as a filter: it echoes
//! the lines of its input that match. It ends with its input, so it can't outlive its parent for
//! long, whatever becomes of that.

use std::ffi::OsString;
use std::pin::pin;
use std::process::{ExitCode, Stdio};
use std::time::Duration;

use anyhow::{Context, bail};
use futures::FutureExt;
use tokio::fs::File;
use tokio::io::{
    AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, BufWriter, stdin, stdout,
};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::signal::ctrl_c;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

/// It's what makes this program the child, with the pattern as its value.
const MATCHER: &str = "FOLLOW_MATCHER_PATTERN";
const LONGEST: usize = 1024;
/// How often to look whether the file has grown.
const LOOK: Duration = Duration::from_millis(100);
/// If the child is gone, how long to wait for the Ctrl-C that may have ended it.
const SAME_SIGNAL: Duration = Duration::from_millis(200);

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("no runtime: {error}");
            return ExitCode::FAILURE;
        }
    };
    let result = runtime.block_on(async {
        match std::env::var(MATCHER) {
            Ok(pattern) => filter(&pattern).await,
            Err(_) => start().await,
        }
    });
    // A write to a pipe that nobody reads can't be cancelled, and we don't wait for it.
    runtime.shutdown_background();
    result.unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    })
}

/// The child. Ctrl-C may reach it as well, but when it ends is for its parent to say.
async fn filter(pattern: &str) -> anyhow::Result<ExitCode> {
    let mut interrupt = pin!(ctrl_c());
    // Once polled, the signal no longer ends the process. Nobody needs to know that it came.
    interrupt.as_mut().now_or_never();

    let mut lines = BufReader::new(stdin());
    let mut output = BufWriter::new(stdout());
    let mut line = String::new();
    while lines.read_line(&mut line).await? > 0 {
        if line.trim_end_matches('\n').contains(pattern) {
            output.write_all(line.as_bytes()).await?;
        }
        line.clear();
        if !lines.buffer().contains(&b'\n') {
            output.flush().await?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn start() -> anyhow::Result<ExitCode> {
    let (file, pattern) = match open_arguments(std::env::args_os().skip(1)).await {
        Ok(arguments) => arguments,
        Err(error) => {
            eprintln!("{error:#}\nusage: follow <file> <pattern>");
            return Ok(ExitCode::from(2));
        }
    };
    // Before there's a child, so that from now on no Ctrl-C ends us without it.
    let mut interrupt = pin!(ctrl_c());
    if let Some(signal) = interrupt.as_mut().now_or_never() {
        signal.context("Ctrl-C")?;
        return Ok(ExitCode::from(130));
    }
    let mut child = Command::new(std::env::current_exe()?)
        .env(MATCHER, pattern)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .context("can't start the child")?;

    let ended = tokio::select! {
        signal = &mut interrupt => signal.context("Ctrl-C"),
        Err(error) = follow(file, &mut child) => {
            // If the same Ctrl-C has reached the child first, this isn't an error.
            match timeout(SAME_SIGNAL, &mut interrupt).await {
                Ok(signal) => signal.context("Ctrl-C"),
                Err(_) => Err(error),
            }
        }
    };
    // Ends it and waits until it's gone. There's nothing that it would have to finish.
    child.kill().await.context("can't end the child")?;
    ended.map(|()| ExitCode::from(130))
}

async fn open_arguments(
    mut arguments: impl Iterator<Item = OsString>,
) -> anyhow::Result<(File, String)> {
    let (Some(name), Some(pattern), None) = (arguments.next(), arguments.next(), arguments.next())
    else {
        bail!("a file and a pattern are needed");
    };
    let Ok(pattern) = pattern.into_string() else {
        bail!("the pattern isn't UTF-8");
    };
    let file = File::open(&name)
        .await
        .with_context(|| format!("can't open {}", name.display()))?;
    if file.metadata().await.is_ok_and(|data| data.is_dir()) {
        bail!("{} is a directory", name.display());
    }
    Ok((file, pattern))
}

/// Runs the tasks. They go on for ever, so this only returns with an error, and stops all of them.
async fn follow(file: File, child: &mut Child) -> anyhow::Result<std::convert::Infallible> {
    let to_child = child.stdin.take().context("no pipe to the child")?;
    let from_child = child.stdout.take().context("no pipe from the child")?;
    let (lines, to_feed) = mpsc::channel(256);
    let mut tasks = JoinSet::new();
    tasks.spawn(tail(file, lines));
    tasks.spawn(feed(to_feed, to_child));
    tasks.spawn(print(from_child));
    match tasks.join_next().await {
        Some(ended) => {
            ended??;
            bail!("the child has ended");
        }
        None => bail!("no tasks"),
    }
}

/// Reads what there is of the file, looks now and then for more, and sends the lines on.
async fn tail(mut file: File, lines: mpsc::Sender<String>) -> anyhow::Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    let mut splitter = Splitter::default();
    loop {
        let read = file.read(&mut buffer).await.context("can't read")?;
        if read == 0 {
            sleep(LOOK).await;
            continue;
        }
        for piece in buffer[..read].split_inclusive(|byte| *byte == b'\n') {
            match splitter.add(piece) {
                Some(Ok(line)) => lines.send(line).await.context("the feeder is gone")?,
                Some(Err(error)) => eprintln!("skipped {}: {error:#}", splitter.number),
                None => {}
            }
        }
    }
}

/// Puts lines together. Of one that's too long, it keeps no more than it takes to know that.
#[derive(Default)]
struct Splitter {
    number: u64,
    line: Vec<u8>,
}

impl Splitter {
    /// Takes a piece with at most one newline, which is then its last byte. Returns the line that
    /// ends with it, with its number in `self.number`.
    fn add(&mut self, piece: &[u8]) -> Option<anyhow::Result<String>> {
        let (piece, ends) = match piece.strip_suffix(b"\n") {
            Some(piece) => (piece, true),
            None => (piece, false),
        };
        // One byte more than allowed may still be the `\r` of the ending, and a second one may not.
        let room = LONGEST + 2 - self.line.len();
        self.line.extend(piece.iter().take(room));
        if !ends {
            return None;
        }
        self.number += 1;
        let mut line = std::mem::take(&mut self.line);
        if line.len() < LONGEST + 2 {
            line.pop_if(|byte| *byte == b'\r');
        }
        if line.len() > LONGEST {
            return Some(Err(anyhow::anyhow!("it's longer than {LONGEST} bytes")));
        }
        Some(String::from_utf8(line).map_err(anyhow::Error::from))
    }
}

async fn feed(mut lines: mpsc::Receiver<String>, child: ChildStdin) -> anyhow::Result<()> {
    let mut child = BufWriter::new(child);
    while let Some(line) = lines.recv().await {
        child.write_all(line.as_bytes()).await?;
        child.write_all(b"\n").await?;
        // Many lines in one go, but none stays behind when there's a pause.
        if lines.is_empty() {
            child.flush().await.context("can't write to the child")?;
        }
    }
    Ok(())
}

/// Prints what the child lets through, until it ends. Lines that come together are written together
/// and at once. Each fits the writer's buffer, which therefore never writes a part of one.
async fn print(child: ChildStdout) -> anyhow::Result<()> {
    let mut lines = BufReader::new(child);
    let mut output = BufWriter::new(stdout());
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).await? > 0 {
        output.write_all(&line).await.context("standard output")?;
        line.clear();
        if !lines.buffer().contains(&b'\n') {
            output.flush().await.context("standard output")?;
        }
    }
    Ok(())
}
