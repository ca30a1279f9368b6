//! `pipeline` as a chain of streams, all of it in one task:
//!
//! lines → parsers (4 at once) → order → sink (one at a time) → end
//!
//! There are no channels. What's read is bounded by a semaphore whose permits travel with the
//! lines, and everything stops by dropping the chain.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write;
use std::pin::{Pin, pin};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use futures::stream::{self, Stream, TryStreamExt};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWriteExt, BufReader, Stdout};
use tokio::sync::{Mutex, OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};

const PARSERS: usize = 4;
const BOUND: usize = 64;
/// Half of what's allowed, because a line may be in its last piece while the buffer is refilled.
const INPUT_BUFFER: usize = 8 * 1024;
/// How long the last line may take after `fatal` or Ctrl-C if nobody reads our output.
const LAST_LINE: Duration = Duration::from_millis(300);

struct Options {
    ordered: bool,
    delay: Duration,
    file: OsString,
}

/// A line that was read. The permit is its place within the bound.
struct Line {
    number: u64,
    bytes: Vec<u8>,
    place: OwnedSemaphorePermit,
}

/// What a parser made of a line, with `None` for a bad one.
struct Parsed {
    number: u64,
    item: Option<Item>,
}

struct Item {
    number: u64,
    value: i32,
    place: OwnedSemaphorePermit,
}

/// Why the chain stops before the end of the input. It travels as the chain's error, so every
/// stage passes it on at once.
enum Stop {
    Fatal(u64),
    Failed(anyhow::Error),
}

impl From<anyhow::Error> for Stop {
    fn from(error: anyhow::Error) -> Self {
        Stop::Failed(error)
    }
}

struct Sink {
    output: Stdout,
    delay: Duration,
    items: u64,
    sum: i64,
}

impl Sink {
    async fn take(&mut self, item: Item) -> anyhow::Result<()> {
        if !self.delay.is_zero() {
            sleep(self.delay).await;
        }
        let line = format!("item {} {}\n", item.number, item.value);
        // The output is idle here, so it takes the whole line without waiting, and writes it even
        // if this future is dropped in `flush`. That's why the item counts from here on.
        self.output.write_all(line.as_bytes()).await?;
        self.items += 1;
        self.sum += i64::from(item.value);
        self.output.flush().await.context("standard output")?;
        drop(item.place);
        Ok(())
    }

    async fn last_line(&mut self, line: &str) -> std::io::Result<()> {
        self.output.write_all(line.as_bytes()).await?;
        self.output.flush().await
    }
}

fn main() -> ExitCode {
    let options = match parse_arguments(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(error) => return wrong_usage(&error),
    };
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
    let code = runtime.block_on(run(options)).unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    });
    // A read of standard input can't be cancelled, and we don't wait for it.
    runtime.shutdown_background();
    code
}

fn wrong_usage(error: &anyhow::Error) -> ExitCode {
    eprintln!("{error:#}\nusage: pipeline [--ordered] [--delay <ms>] <file>");
    ExitCode::from(2)
}

fn parse_arguments(mut arguments: impl Iterator<Item = OsString>) -> anyhow::Result<Options> {
    let (mut ordered, mut delay) = (false, None);
    let file = loop {
        let argument = arguments.next().context("no file")?;
        match argument.to_str() {
            Some("--ordered") if !ordered => ordered = true,
            Some("--delay") if delay.is_none() => {
                let ms = arguments
                    .next()
                    .context("--delay without a value")?
                    .to_str()
                    .and_then(|ms| ms.parse().ok())
                    .context("the delay isn't a whole number")?;
                delay = Some(ms);
            }
            Some(flag) if flag.starts_with("--") => bail!("unexpected {flag}"),
            _ => break argument,
        }
    };
    if arguments.next().is_some() {
        bail!("too many arguments");
    }
    Ok(Options {
        ordered,
        delay: Duration::from_millis(delay.unwrap_or(0)),
        file,
    })
}

async fn run(options: Options) -> anyhow::Result<ExitCode> {
    let bad = AtomicU64::new(0);
    let sink = Mutex::new(Sink {
        output: tokio::io::stdout(),
        delay: options.delay,
        items: 0,
        sum: 0,
    });

    // Opening counts as waiting, too: a named pipe opens once somebody writes to it.
    let work = async {
        let input = match open(&options.file).await {
            Ok(input) => input,
            Err(error) => return Ok(Some(wrong_usage(&error))),
        };
        process(input, options.ordered, &bad, &sink)
            .await
            .map(|()| None)
    };
    // The signal is polled first, so that it's watched for before anything else begins.
    let ended = tokio::select! {
        biased;
        signal = tokio::signal::ctrl_c() => {
            signal.context("Ctrl-C")?;
            None
        }
        ended = work => Some(ended),
    };

    // The chain is gone, and with it everybody who could hold the lock.
    let mut sink = sink.into_inner();
    let bad = bad.into_inner();
    let counts = format!("items={} bad={bad} sum={}\n", sink.items, sink.sum);
    let (line, code) = match ended {
        Some(Ok(None)) => {
            sink.last_line(&format!("done {counts}")).await?;
            return Ok(ExitCode::from(u8::from(bad > 0)));
        }
        Some(Ok(Some(code))) => return Ok(code),
        Some(Err(Stop::Failed(error))) => return Err(error),
        Some(Err(Stop::Fatal(number))) => (format!("fatal line={number} {counts}"), 3),
        None => (format!("cancelled {counts}"), 130),
    };
    match timeout(LAST_LINE, sink.last_line(&line)).await {
        Ok(written) => written.context("standard output")?,
        Err(_) => eprintln!("nobody reads the output; left out: {}", line.trim_end()),
    }
    Ok(ExitCode::from(code))
}

async fn open(file: &OsString) -> anyhow::Result<Pin<Box<dyn AsyncRead>>> {
    if file == "-" {
        return Ok(Box::pin(tokio::io::stdin()));
    }
    let name = file.to_string_lossy();
    let file = tokio::fs::File::open(file)
        .await
        .with_context(|| format!("can't open {name}"))?;
    // A directory opens as well, but can't be read.
    if file.metadata().await.is_ok_and(|data| data.is_dir()) {
        bail!("{name} is a directory");
    }
    Ok(Box::pin(file))
}

/// The chain. Its end is the end of the input.
async fn process(
    input: Pin<Box<dyn AsyncRead>>,
    ordered: bool,
    bad: &AtomicU64,
    sink: &Mutex<Sink>,
) -> Result<(), Stop> {
    let mut order = Order::new(ordered);
    let chain = lines(input)
        .map_ok(|line| parse(line, bad))
        .try_buffer_unordered(PARSERS)
        .map_ok(|parsed| stream::iter(order.next(parsed).into_iter().map(Ok)))
        .try_flatten()
        // The stages above are only polled while this one has room. Were it to take one item at a
        // time, they'd stand still during the delay. So it takes all there can be, and the lock
        // lets them through one by one. Both are first come, first served.
        .map_ok(|item| async { Ok(sink.lock().await.take(item).await?) })
        .try_buffer_unordered(BOUND);
    pin!(chain).try_for_each(|()| async { Ok(()) }).await
}

/// The lines of the input, each read only once it has a place within the bound.
fn lines(input: Pin<Box<dyn AsyncRead>>) -> impl Stream<Item = Result<Line, Stop>> {
    let places = Arc::new(Semaphore::new(BOUND));
    let reader = BufReader::with_capacity(INPUT_BUFFER, input);
    stream::try_unfold((reader, 1), move |(mut reader, number)| {
        let acquiring = Arc::clone(&places).acquire_owned();
        async move {
            let place = acquiring.await.map_err(|error| anyhow!(error))?;
            let mut bytes = Vec::new();
            let read = reader.read_until(b'\n', &mut bytes).await;
            if read.context("can't read the input")? == 0 {
                return Ok(None);
            }
            if bytes.ends_with(b"\n") {
                bytes.pop();
                if bytes.ends_with(b"\r") {
                    bytes.pop();
                }
            }
            let line = Line {
                number,
                bytes,
                place,
            };
            Ok(Some((line, (reader, number + 1))))
        }
    })
}

async fn parse(line: Line, bad: &AtomicU64) -> Result<Parsed, Stop> {
    let number = line.number;
    let (value, ms) = match fields(&line.bytes) {
        Ok(Fields::Item(value, ms)) => (value, ms),
        Ok(Fields::Fatal) => return Err(Stop::Fatal(number)),
        Err(error) => {
            report(&format!("bad {number}: {error:#}\n"))?;
            bad.fetch_add(1, Ordering::Relaxed);
            return Ok(Parsed { number, item: None });
        }
    };
    if ms > 0 {
        sleep(Duration::from_millis(ms)).await;
    }
    let place = line.place;
    Ok(Parsed {
        number,
        item: Some(Item {
            number,
            value,
            place,
        }),
    })
}

/// In one write, where `eprintln!` makes one for each of its pieces.
fn report(line: &str) -> anyhow::Result<()> {
    std::io::stderr()
        .write_all(line.as_bytes())
        .context("standard error")
}

enum Fields {
    Item(i32, u64),
    Fatal,
}

fn fields(line: &[u8]) -> anyhow::Result<Fields> {
    let mut fields = std::str::from_utf8(line)?
        .split(' ')
        .filter(|field| !field.is_empty());
    match (fields.next(), fields.next(), fields.next()) {
        (None, ..) => bail!("it's empty"),
        (Some("fatal"), None, _) => Ok(Fields::Fatal),
        (Some(value), None, _) => Ok(Fields::Item(value.parse().context("value")?, 0)),
        (Some(value), Some(ms), None) => Ok(Fields::Item(
            value.parse().context("value")?,
            ms.parse().context("milliseconds")?,
        )),
        _ => bail!("too many fields"),
    }
}

/// Puts what's parsed in the order of the lines, or lets it through as it comes.
struct Order {
    /// The next line to let through, or `None` if the order doesn't matter.
    next: Option<u64>,
    waiting: BTreeMap<u64, Option<Item>>,
}

impl Order {
    fn new(ordered: bool) -> Self {
        Order {
            next: ordered.then_some(1),
            waiting: BTreeMap::new(),
        }
    }

    /// The items that may go to the sink, now that this line has been parsed.
    fn next(&mut self, parsed: Parsed) -> Vec<Item> {
        let Some(next) = &mut self.next else {
            return parsed.item.into_iter().collect();
        };
        self.waiting.insert(parsed.number, parsed.item);
        let mut ready = Vec::new();
        while let Some(item) = self.waiting.remove(next) {
            *next += 1;
            ready.extend(item);
        }
        ready
    }
}
