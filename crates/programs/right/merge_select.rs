//! `merge`: prints the lines of two growing files in the order of their times.
//!
//! One loop with one `select!` does it all. It holds at most one line of each file, its head. Once
//! it has both, the earlier one can be printed, because nothing before it can come any more. Until
//! then, it waits for the one that's missing.

use std::ffi::OsString;
use std::pin::pin;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, bail};
use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::time::{Instant, sleep, sleep_until, timeout};

/// How often to look whether a file has grown.
const LOOK: Duration = Duration::from_millis(60);
const INPUT_BUFFER: usize = 64 * 1024;
/// How much may wait to be written before we stop to read.
const OUTPUT_BUFFER: usize = 256 * 1024;
/// How long to wait after Ctrl-C for a write that has begun.
const LAST_WRITE: Duration = Duration::from_millis(200);

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
    let code = runtime.block_on(async {
        let (first, second, time) = match open_arguments(std::env::args_os().skip(1)).await {
            Ok(arguments) => arguments,
            Err(error) => {
                eprintln!("{error:#}\nusage: merge <file> <file> <ms>");
                return ExitCode::from(2);
            }
        };
        merge(first, second, time).await.unwrap_or_else(|error| {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        })
    });
    // A write to a pipe that nobody reads can't be cancelled, and we don't wait for it.
    runtime.shutdown_background();
    code
}

async fn open_arguments(
    mut arguments: impl Iterator<Item = OsString>,
) -> anyhow::Result<(Lines, Lines, Duration)> {
    let (Some(first), Some(second), Some(ms), None) = (
        arguments.next(),
        arguments.next(),
        arguments.next(),
        arguments.next(),
    ) else {
        bail!("two files and a number are needed");
    };
    let ms = ms.to_string_lossy().parse().context("milliseconds")?;
    Ok((
        Lines::open(1, &first).await?,
        Lines::open(2, &second).await?,
        Duration::from_millis(ms),
    ))
}

/// A good line, as it will be printed.
struct Line {
    time: u64,
    text: Vec<u8>,
}

/// The good lines of a growing file. Bad ones are reported on the way.
struct Lines {
    file_number: u32,
    line_number: u64,
    reader: BufReader<File>,
    /// The bytes of a line whose newline hasn't come yet.
    partial: Vec<u8>,
    /// How many bytes of the file have been taken, without those in `partial`.
    taken: u64,
    /// The time of the last good line.
    time: u64,
    /// When to look at the file again, after its end was met. It's kept here because `next` is
    /// dropped and called anew whenever something else happens.
    next_look: Option<Instant>,
}

impl Lines {
    async fn open(file_number: u32, name: &OsString) -> anyhow::Result<Self> {
        let file = File::open(name)
            .await
            .with_context(|| format!("can't open {}", name.display()))?;
        if file.metadata().await.is_ok_and(|data| data.is_dir()) {
            bail!("{} is a directory", name.display());
        }
        Ok(Lines {
            file_number,
            line_number: 0,
            reader: BufReader::with_capacity(INPUT_BUFFER, file),
            partial: Vec::new(),
            taken: 0,
            time: 0,
            next_look: None,
        })
    }

    /// The next good line, however long that takes. May be dropped at any time.
    async fn next(&mut self) -> anyhow::Result<Line> {
        loop {
            if let Some(next_look) = self.next_look {
                sleep_until(next_look).await;
                self.next_look = None;
            }
            if let Some(line) = self.next_until(u64::MAX).await? {
                return Ok(line);
            }
            self.next_look = Some(Instant::now() + LOOK);
        }
    }

    /// The next good line that's already in the file and ends within its first `end` bytes. May be
    /// dropped at any time: what was read is in `partial`, and what's being read in the reader.
    async fn next_until(&mut self, end: u64) -> anyhow::Result<Option<Line>> {
        loop {
            if !self.partial.ends_with(b"\n") {
                let before = self.partial.len();
                if self.taken + before as u64 >= end {
                    return Ok(None);
                }
                let read = self.reader.read_until(b'\n', &mut self.partial).await;
                read.with_context(|| format!("can't read file {}", self.file_number))?;
                if self.partial.len() == before {
                    return Ok(None);
                }
                if !self.partial.ends_with(b"\n") {
                    continue; // the end of the file as it was, which may have grown since
                }
            }
            // A drop can only happen above, so the line is counted once and together with its end.
            if self.taken + self.partial.len() as u64 > end {
                return Ok(None);
            }
            self.taken += self.partial.len() as u64;
            self.line_number += 1;
            let mut line = std::mem::take(&mut self.partial);
            line.pop();
            line.pop_if(|byte| *byte == b'\r');
            match self.check(&line) {
                Ok(time) => {
                    self.time = time;
                    line.push(b'\n');
                    return Ok(Some(Line { time, text: line }));
                }
                Err(error) => eprintln!("bad {} {}: {error:#}", self.file_number, self.line_number),
            }
        }
    }

    /// The time of a line, if it's good.
    fn check(&self, line: &[u8]) -> anyhow::Result<u64> {
        let (time, _text) = std::str::from_utf8(line)?
            .split_once(' ')
            .context("no space")?;
        if time.is_empty() || !time.bytes().all(|byte| byte.is_ascii_digit()) {
            bail!("no time");
        }
        let time: u64 = time.parse().context("time")?;
        if time < self.time {
            bail!("{time} after {}", self.time);
        }
        Ok(time)
    }

    /// How long the file is now.
    async fn length(&self) -> anyhow::Result<u64> {
        Ok(self.reader.get_ref().metadata().await?.len())
    }
}

/// Takes the head that comes first. At equal times, that's the one of the first file.
fn take_earlier(first: &mut Option<Line>, second: &mut Option<Line>) -> Option<Line> {
    match (&first, &second) {
        (Some(a), Some(b)) if b.time < a.time => second.take(),
        (Some(_), _) => first.take(),
        (None, _) => second.take(),
    }
}

async fn merge(mut first: Lines, mut second: Lines, time: Duration) -> anyhow::Result<ExitCode> {
    let mut deadline = pin!(sleep(time));
    let mut interrupt = pin!(tokio::signal::ctrl_c());
    let mut stdout = tokio::io::stdout();
    // Lines that may be printed but aren't yet, because the ones before them are being written.
    let mut output: Vec<u8> = Vec::new();
    let (mut head1, mut head2): (Option<Line>, Option<Line>) = (None, None);
    // The lengths of the files at the deadline, once it's over, and up to which to read then.
    let mut ends = None;

    loop {
        if let Some((end1, end2)) = ends {
            // Nothing is missing any more: a file without a head has no more lines.
            while output.len() < OUTPUT_BUFFER {
                if head1.is_none() {
                    head1 = first.next_until(end1).await?;
                }
                if head2.is_none() {
                    head2 = second.next_until(end2).await?;
                }
                match take_earlier(&mut head1, &mut head2) {
                    Some(line) => output.extend(line.text),
                    None => break,
                }
            }
            if output.is_empty() {
                break;
            }
        } else if head1.is_some()
            && head2.is_some()
            && let Some(line) = take_earlier(&mut head1, &mut head2)
        {
            output.extend(line.text);
        }

        let room = output.len() < OUTPUT_BUFFER;
        tokio::select! {
            biased;
            signal = &mut interrupt => {
                signal.context("Ctrl-C")?;
                // Lets no line come out in part, if somebody reads.
                let _ = timeout(LAST_WRITE, stdout.flush()).await;
                return Ok(ExitCode::from(130));
            }
            () = &mut deadline, if ends.is_none() => {
                ends = Some((first.length().await?, second.length().await?));
            }
            // The write begins at once, in the background, and the next one waits until it's done.
            // So no `flush` is needed, and what comes in the meantime is written in one go.
            written = stdout.write(&output), if !output.is_empty() => {
                output.drain(..written.context("standard output")?);
            }
            line = first.next(), if ends.is_none() && room && head1.is_none() => head1 = Some(line?),
            line = second.next(), if ends.is_none() && room && head2.is_none() => head2 = Some(line?),
        }
    }
    stdout.flush().await.context("standard output")?;
    Ok(ExitCode::SUCCESS)
}
