//! `pipeline` on a multi-threaded runtime:
//!
//! a thread that reads → channel → four parser tasks → channel → a sink task
//!
//! A semaphore bounds what's read: each line has a permit that travels with it and is given back
//! once the line is printed or reported. All that's printed or reported goes through one lock,
//! together with the counts, so the last line is always right and always the last.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, bail};
use tokio::runtime::Handle;
use tokio::sync::{Mutex as AsyncMutex, OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use tokio::task::{JoinSet, block_in_place, spawn_blocking};
use tokio::time::{sleep, timeout};

const PARSERS: usize = 4;
const BOUND: usize = 64;
const INPUT_BUFFER: usize = 8 * 1024;
/// How long the last line may take after `fatal` or Ctrl-C if nobody reads our output.
const LAST_LINE: Duration = Duration::from_millis(300);

struct Options {
    ordered: bool,
    delay: Duration,
    file: OsString,
}

struct Line {
    number: u64,
    bytes: Vec<u8>,
    place: OwnedSemaphorePermit,
}

struct Item {
    value: i32,
    place: OwnedSemaphorePermit,
}

/// The number of a line, and what the parser made of it. `None` is a bad line that's already
/// reported, which the sink must know of to keep the order.
type Parsed = (u64, Option<Item>);

/// How a task ends.
enum End {
    NoMoreInput,
    Fatal(u64),
}

enum Fields {
    Item(i32, u64),
    Fatal,
}

#[derive(Default)]
struct Counts {
    items: u64,
    bad: u64,
    sum: i64,
    /// The last line is out, or about to be: nothing may follow.
    closed: bool,
}

#[derive(Clone, Default)]
struct Output(Arc<Mutex<Counts>>);

impl Output {
    /// Runs `action` with the lock, unless the last line is out. Standard output may block if it's
    /// a pipe that nobody reads, so this tells the runtime not to count on the current thread.
    fn with(&self, action: impl FnOnce(&mut Counts) -> std::io::Result<()>) -> std::io::Result<()> {
        block_in_place(|| {
            let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if counts.closed {
                return Ok(());
            }
            action(&mut counts)
        })
    }

    fn print(&self, number: u64, value: i32) -> std::io::Result<()> {
        self.with(|counts| {
            print(&format!("item {number} {value}\n"))?;
            counts.items += 1;
            counts.sum += i64::from(value);
            Ok(())
        })
    }

    fn report(&self, number: u64, error: &anyhow::Error) -> std::io::Result<()> {
        self.with(|counts| {
            // One write, where `eprintln!` makes one for each of its pieces.
            std::io::stderr().write_all(format!("bad {number}: {error:#}\n").as_bytes())?;
            counts.bad += 1;
            Ok(())
        })
    }

    /// Prints the last line, and returns the number of bad ones.
    async fn close(&self, ending: String) -> anyhow::Result<u64> {
        let shared = Arc::clone(&self.0);
        let close = move || {
            let mut counts = shared.lock().unwrap_or_else(PoisonError::into_inner);
            counts.closed = true;
            let Counts {
                items, bad, sum, ..
            } = *counts;
            print(&format!("{ending} items={items} bad={bad} sum={sum}\n"))?;
            Ok(bad)
        };
        spawn_blocking(close).await?
    }
}

/// One write for the whole line, and at once.
fn print(line: &str) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(line.as_bytes())?;
    stdout.flush()
}

fn main() -> ExitCode {
    let options = match parse_arguments(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(error) => return wrong_usage(&error),
    };
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("no runtime: {error}");
            return ExitCode::FAILURE;
        }
    };
    let code = runtime.block_on(run(options)).unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    });
    // Nothing waits for the reader's thread, which may sit in a read for ever.
    runtime.shutdown_background();
    code
}

fn wrong_usage(error: &anyhow::Error) -> ExitCode {
    eprintln!("{error:#}\nusage: pipeline [--ordered] [--delay <ms>] <file>");
    ExitCode::from(2)
}

fn parse_arguments(arguments: impl Iterator<Item = OsString>) -> anyhow::Result<Options> {
    let mut arguments = arguments.peekable();
    let mut ordered = false;
    let mut delay = None;
    while let Some(flag) = arguments.next_if(|next| next.to_string_lossy().starts_with("--")) {
        if flag == "--ordered" && !ordered {
            ordered = true;
        } else if flag == "--delay" && delay.is_none() {
            let ms: u64 = arguments
                .next()
                .context("--delay lacks its value")?
                .to_string_lossy()
                .parse()
                .context("--delay")?;
            delay = Some(Duration::from_millis(ms));
        } else {
            bail!("unexpected {}", flag.display());
        }
    }
    let file = arguments.next().context("no file")?;
    if arguments.next().is_some() {
        bail!("too many arguments");
    }
    Ok(Options {
        ordered,
        delay: delay.unwrap_or_default(),
        file,
    })
}

async fn run(options: Options) -> anyhow::Result<ExitCode> {
    let interrupt = tokio::signal::ctrl_c();
    tokio::pin!(interrupt);
    let output = Output::default();
    let (opened_sender, mut opened) = oneshot::channel();
    let (lines_sender, lines) = mpsc::channel(BOUND);
    let file = options.file;
    let handle = Handle::current();
    std::thread::Builder::new()
        .name("reader".into())
        .spawn(move || read(&file, opened_sender, &lines_sender, &handle))?;

    // The file is opened on the reader's thread because that takes a while if it's a named pipe.
    let opened = tokio::select! {
        biased;
        signal = &mut interrupt => {
            signal?;
            return stop(&output, "cancelled".into(), 130).await;
        }
        opened = &mut opened => opened.context("the reader is gone")?,
    };
    let read_error = match opened {
        Ok(read_error) => read_error,
        Err(error) => return Ok(wrong_usage(&error)),
    };

    let mut tasks = JoinSet::new();
    // It's the permits that bound the items in this channel. It also carries bad lines, which have
    // none any more, and no parser may wait for the sink on their account.
    let (parsed_sender, parsed) = mpsc::unbounded_channel();
    let lines = Arc::new(AsyncMutex::new(lines));
    for _ in 0..PARSERS {
        tasks.spawn(parser(
            Arc::clone(&lines),
            parsed_sender.clone(),
            output.clone(),
        ));
    }
    drop(parsed_sender);
    tasks.spawn(sink(parsed, options.ordered, options.delay, output.clone()));

    loop {
        let end = tokio::select! {
            biased;
            signal = &mut interrupt => {
                signal?;
                return stop(&output, "cancelled".into(), 130).await;
            }
            end = tasks.join_next() => end,
        };
        match end {
            Some(end) => match end?? {
                End::NoMoreInput => {}
                End::Fatal(number) => {
                    return stop(&output, format!("fatal line={number}"), 3).await;
                }
            },
            None => break,
        }
    }
    // The reader has let go of the lines' channel, so by now it has sent this, too.
    read_error.await.context("the reader is gone")??;
    let bad = output.close("done".into()).await?;
    Ok(ExitCode::from(u8::from(bad > 0)))
}

async fn stop(output: &Output, ending: String, code: u8) -> anyhow::Result<ExitCode> {
    match timeout(LAST_LINE, output.close(ending)).await {
        Ok(closed) => drop(closed?),
        Err(_) => eprintln!("nobody reads the output, so the last line is left out"),
    }
    Ok(ExitCode::from(code))
}

type ReadResult = oneshot::Receiver<anyhow::Result<()>>;

/// The reader's thread: opens the file, says so, and reads until the end. How the reading ended
/// comes through the receiver that's sent with the news that the file is open.
fn read(
    file: &OsString,
    opened: oneshot::Sender<anyhow::Result<ReadResult>>,
    lines: &mpsc::Sender<Line>,
    handle: &Handle,
) {
    let input = match open(file) {
        Ok(input) => input,
        Err(error) => {
            // If nobody listens, the program is about to end.
            let _ = opened.send(Err(error));
            return;
        }
    };
    let (sender, receiver) = oneshot::channel();
    if opened.send(Ok(receiver)).is_ok() {
        let _ = sender.send(read_lines(input, lines, handle));
    }
}

fn open(file: &OsString) -> anyhow::Result<Box<dyn BufRead>> {
    if file == "-" {
        // It has a buffer of its own, of 8 KiB as well.
        return Ok(Box::new(std::io::stdin().lock()));
    }
    let opened = std::fs::File::open(file).with_context(|| format!("{}", file.display()))?;
    if opened.metadata()?.is_dir() {
        bail!("{} is a directory", file.display());
    }
    Ok(Box::new(BufReader::with_capacity(INPUT_BUFFER, opened)))
}

fn read_lines(
    mut input: Box<dyn BufRead>,
    lines: &mpsc::Sender<Line>,
    handle: &Handle,
) -> anyhow::Result<()> {
    let places = Arc::new(Semaphore::new(BOUND));
    for number in 1.. {
        let place = handle.block_on(Arc::clone(&places).acquire_owned())?;
        let mut bytes = Vec::new();
        if input.read_until(b'\n', &mut bytes).context("reading")? == 0 {
            break;
        }
        if bytes.pop_if(|byte| *byte == b'\n').is_some() {
            bytes.pop_if(|byte| *byte == b'\r');
        }
        let line = Line {
            number,
            bytes,
            place,
        };
        if lines.blocking_send(line).is_err() {
            break; // the program is about to end
        }
    }
    Ok(())
}

async fn parser(
    lines: Arc<AsyncMutex<mpsc::Receiver<Line>>>,
    parsed: mpsc::UnboundedSender<Parsed>,
    output: Output,
) -> anyhow::Result<End> {
    loop {
        // The lock is held while this parser waits for a line, and given back before it works.
        let Some(line) = lines.lock().await.recv().await else {
            return Ok(End::NoMoreInput);
        };
        let item = match fields(&line.bytes) {
            Ok(Fields::Fatal) => return Ok(End::Fatal(line.number)),
            Ok(Fields::Item(value, ms)) => {
                if ms > 0 {
                    sleep(Duration::from_millis(ms)).await;
                }
                let place = line.place;
                Some(Item { value, place })
            }
            Err(error) => {
                output.report(line.number, &error)?;
                drop(line.place);
                None
            }
        };
        if parsed.send((line.number, item)).is_err() {
            bail!("the sink is gone");
        }
    }
}

fn fields(line: &[u8]) -> anyhow::Result<Fields> {
    let fields: Vec<&str> = std::str::from_utf8(line)?
        .split(' ')
        .filter(|field| !field.is_empty())
        .collect();
    match fields[..] {
        ["fatal"] => Ok(Fields::Fatal),
        [value] => Ok(Fields::Item(value.parse()?, 0)),
        [value, ms] => Ok(Fields::Item(value.parse()?, ms.parse()?)),
        _ => bail!("{} fields", fields.len()),
    }
}

async fn sink(
    mut parsed: mpsc::UnboundedReceiver<Parsed>,
    ordered: bool,
    delay: Duration,
    output: Output,
) -> anyhow::Result<End> {
    let mut next = 1;
    let mut waiting = BTreeMap::new();
    while let Some((number, item)) = parsed.recv().await {
        if !ordered {
            next = number;
        }
        waiting.insert(number, item);
        while let Some(item) = waiting.remove(&next) {
            if let Some(Item { value, place }) = item {
                if !delay.is_zero() {
                    sleep(delay).await;
                }
                output.print(next, value).context("standard output")?;
                drop(place);
            }
            next += 1;
        }
    }
    Ok(End::NoMoreInput)
}
