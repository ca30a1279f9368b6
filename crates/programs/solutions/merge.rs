//! The lines of two growing files, in the order of their times.
//!
//! Run it with `cargo run -p programs --bin merge-solution -- <file> <file> <ms>`. It prints
//! each line once nothing earlier can come, and after `<ms>` milliseconds all the others.
//!
//! What it has to do stands in `docs/12-programs-to-try-next.md`.

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;
use std::{env, str};

use anyhow::{Context, ensure};
use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::signal::ctrl_c;
use tokio::time::{sleep, timeout};
use tokio::{select, try_join};

const WRONG_USAGE: u8 = 2;

/// The exit code after Ctrl-C, by the convention of shells.
const INTERRUPTED: u8 = 130;

/// How long to wait at the end of a file before looking again.
const PAUSE: Duration = Duration::from_millis(100);

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<ExitCode> {
    let words: Vec<_> = env::args_os().skip(1).collect();
    let [first, second, millis] = &words[..] else {
        return Ok(wrong_usage("there should be three arguments"));
    };
    let Ok(millis) = millis.to_string_lossy().parse() else {
        return Ok(wrong_usage("<ms> should be a whole number"));
    };
    let (first, second) = match try_join!(File::open(first), File::open(second)) {
        Ok(files) => files,
        Err(error) => return Ok(wrong_usage(&format!("a file can't be opened: {error}"))),
    };
    let (first, second) = (Source::new(1, first), Source::new(2, second));
    select! {
        result = merge(first, second, Duration::from_millis(millis)) => {
            result?;
            Ok(ExitCode::SUCCESS)
        }
        signal = ctrl_c() => {
            signal?;
            Ok(INTERRUPTED.into())
        }
    }
}

fn wrong_usage(reason: &str) -> ExitCode {
    eprintln!("{reason}; usage: merge <file> <file> <ms>");
    WRONG_USAGE.into()
}

/// Prints the lines of both files until the deadline, and then those that are left.
async fn merge(mut first: Source, mut second: Source, time: Duration) -> io::Result<()> {
    // What the deadline interrupts has left everything in the sources that it had read.
    if let Ok(result) = timeout(time, print_certain_lines(&mut first, &mut second)).await {
        return result;
    }
    loop {
        match (first.look().await?, second.look().await?) {
            (None, None) => return Ok(()),
            (Some(a), Some(b)) if a.time <= b.time => first.print()?,
            (Some(_), None) => first.print()?,
            (_, Some(_)) => second.print()?,
        }
    }
}

/// Prints lines for as long as the program runs.
///
/// The next line of each file says that nothing earlier can come from there. So with both
/// at hand, the earlier one is certain, and the other one has to wait.
async fn print_certain_lines(first: &mut Source, second: &mut Source) -> io::Result<()> {
    loop {
        let (a, b) = try_join!(first.wait(), second.wait())?;
        if a <= b {
            first.print()?;
        } else {
            second.print()?;
        }
    }
}

/// One of the two files.
struct Source {
    file: u8,
    input: BufReader<File>,
    /// What has been read of a line that isn't finished yet.
    unfinished: Vec<u8>,
    /// How many lines have been read.
    lines: u64,
    /// The time of the last good line.
    latest: u64,
    /// The next line to print.
    next: Option<Line>,
}

struct Line {
    time: u64,
    text: String,
}

impl Source {
    fn new(file: u8, input: File) -> Self {
        Self {
            file,
            input: BufReader::new(input),
            unfinished: Vec::new(),
            lines: 0,
            latest: 0,
            next: None,
        }
    }

    /// Waits for the next line, and returns its time.
    async fn wait(&mut self) -> io::Result<u64> {
        loop {
            if let Some(line) = self.look().await? {
                return Ok(line.time);
            }
            sleep(PAUSE).await;
        }
    }

    /// Returns the next line, if the file has one by now.
    async fn look(&mut self) -> io::Result<Option<&Line>> {
        while self.next.is_none() {
            // At the end of the file, this returns what there is of a line, and goes on with
            // it the next time.
            self.input.read_until(b'\n', &mut self.unfinished).await?;
            let Some(line) = self.unfinished.strip_suffix(b"\n") else {
                break;
            };
            self.lines += 1;
            match Line::read(line, self.latest) {
                Ok(line) => {
                    self.latest = line.time;
                    self.next = Some(line);
                }
                Err(reason) => {
                    let (file, number) = (self.file, self.lines);
                    writeln!(io::stderr(), "bad {file} {number}: {reason:#}")?;
                }
            }
            self.unfinished.clear();
        }
        Ok(self.next.as_ref())
    }

    /// Prints the next line, and makes room for the one after it.
    fn print(&mut self) -> io::Result<()> {
        match self.next.take() {
            Some(line) => writeln!(io::stdout(), "{}", line.text),
            None => Ok(()),
        }
    }
}

impl Line {
    /// Reads a line without its `\n`, unless it's bad.
    fn read(bytes: &[u8], latest: u64) -> anyhow::Result<Self> {
        let text = str::from_utf8(bytes.strip_suffix(b"\r").unwrap_or(bytes))?;
        let (time, _) = text.split_once(' ').context("there's no space")?;
        let time = time.parse().context("there's no time")?;
        ensure!(time >= latest, "{time} comes after {latest}");
        Ok(Self {
            time,
            text: text.to_owned(),
        })
    }
}
