//! One reader, four parsers and one sink, all at work at the same time.
//!
//! Run it with `cargo run -p programs --bin pipeline-solution -- -`, and type lines such
//! as `5 1000`. A second later, it prints `item 1 5`. At the end of the input, it prints
//! how many items there were.
//!
//! What it has to do stands in `docs/12-programs-of-your-own.md`.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::time::Duration;
use std::{env, fmt, process, str};

use futures::future::try_join_all;
use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::signal::ctrl_c;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::sync::{Mutex, Semaphore, SemaphorePermit};
use tokio::time::sleep;
use tokio::{select, try_join};

const WRONG_USAGE: i32 = 2;

/// The exit code after Ctrl-C, by the convention of shells.
const INTERRUPTED: i32 = 130;

/// How many lines are parsed at once.
const PARSERS: usize = 4;

/// How many lines may have been read and be neither printed nor reported.
const BOUND: usize = 64;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let Some(args) = Args::read(
        env::args_os()
            .skip(1)
            .map(|word| word.to_string_lossy().into_owned()),
    ) else {
        eprintln!("usage: pipeline [--ordered] [--delay <ms>] <file>");
        process::exit(WRONG_USAGE);
    };
    let code = match open(&args.file).await {
        Ok(input) => run(&args, input).await?,
        Err(error) => {
            eprintln!("{} can't be opened: {error}", args.file);
            WRONG_USAGE
        }
    };
    // If the input is still open and silent, a thread of the runtime is reading it, and
    // returning would wait for that thread.
    process::exit(code)
}

struct Args {
    ordered: bool,
    delay: Duration,
    file: String,
}

impl Args {
    /// Reads the words of a command line, unless they're wrong.
    fn read(mut words: impl Iterator<Item = String>) -> Option<Self> {
        let (mut ordered, mut delay) = (false, None);
        loop {
            match words.next()?.as_str() {
                "--ordered" if !ordered => ordered = true,
                "--delay" if delay.is_none() => delay = Some(words.next()?.parse().ok()?),
                file => {
                    let is_file = file == "-" || !file.starts_with('-');
                    return (is_file && words.next().is_none()).then(|| Self {
                        ordered,
                        delay: Duration::from_millis(delay.unwrap_or(0)),
                        file: file.to_owned(),
                    });
                }
            }
        }
    }
}

type Input = Box<dyn AsyncRead + Unpin>;

async fn open(file: &str) -> io::Result<Input> {
    Ok(match file {
        "-" => Box::new(tokio::io::stdin()),
        _ => Box::new(File::open(file).await?),
    })
}

/// Runs all stages until one of the three endings, and returns the exit code.
///
/// All of it is one task: what isn't done by then is dropped where it waits.
async fn run(args: &Args, input: Input) -> io::Result<i32> {
    let totals = Totals::default();
    let places = Semaphore::new(BOUND);
    let coming = Coming::default();
    let (to_parsers, lines) = channel(BOUND);
    let (to_sink, items) = channel(BOUND);
    let lines = Mutex::new(lines);

    let parsers =
        try_join_all((0..PARSERS).map(|_| parse_lines(&lines, to_sink.clone(), &coming, &totals)));
    // The sink ends once no parser can send any more, so only they may keep a sender.
    drop(to_sink);
    let stages = async {
        try_join!(
            read_lines(input, &places, to_parsers),
            parsers,
            print_items(items, args, &coming, &totals),
        )
    };
    let (ending, code) = select! {
        result = stages => match result {
            Ok(_) => ("done".to_owned(), i32::from(totals.bad.get() > 0)),
            Err(Stop::Fatal { line }) => (format!("fatal line={line}"), 3),
            Err(Stop::Failed(error)) => return Err(error),
        },
        signal = ctrl_c() => {
            signal?;
            ("cancelled".to_owned(), INTERRUPTED)
        }
    };
    writeln!(io::stdout(), "{ending} {totals}")?;
    Ok(code)
}

/// Why a stage stopped before the end of the input.
enum Stop {
    Fatal { line: u64 },
    Failed(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// What has been printed and reported.
#[derive(Default)]
struct Totals {
    items: Cell<u64>,
    bad: Cell<u64>,
    sum: Cell<i64>,
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (items, bad, sum) = (self.items.get(), self.bad.get(), self.sum.get());
        write!(f, "items={items} bad={bad} sum={sum}")
    }
}

/// A line that's neither printed nor reported yet.
struct Line<'a> {
    number: u64,
    bytes: Vec<u8>,
    /// It's one of the places within the bound, and free when this is dropped.
    _place: SemaphorePermit<'a>,
}

/// An item on its way to the sink.
struct Item<'a> {
    line: Line<'a>,
    value: i32,
}

/// The numbers of the items that a parser has met and the sink hasn't taken. A bad line is
/// never among them, so nothing waits for it.
type Coming = RefCell<BTreeSet<u64>>;

async fn read_lines<'a>(
    input: Input,
    places: &'a Semaphore,
    lines: Sender<Line<'a>>,
) -> Result<(), Stop> {
    let mut input = BufReader::new(input).split(b'\n');
    let mut number = 0;
    // The place comes first, because a line that's been read already takes one.
    while let Ok(place) = places.acquire().await
        && let Some(bytes) = input.next_segment().await?
    {
        number += 1;
        let line = Line {
            number,
            bytes,
            _place: place,
        };
        if lines.send(line).await.is_err() {
            break;
        }
    }
    Ok(())
}

async fn parse_lines<'a>(
    lines: &Mutex<Receiver<Line<'a>>>,
    items: Sender<Item<'a>>,
    coming: &Coming,
    totals: &Totals,
) -> Result<(), Stop> {
    loop {
        // The lock is released at the end of this statement, before the line is parsed.
        let line = lines.lock().await.recv().await;
        let Some(line) = line else {
            return Ok(());
        };
        match Content::read(&line.bytes) {
            Some(Content::Item { value, time }) => {
                // Nothing was awaited since the line came, so no later item is ahead of it.
                coming.borrow_mut().insert(line.number);
                pause(time).await;
                if items.send(Item { line, value }).await.is_err() {
                    return Ok(());
                }
            }
            Some(Content::Fatal) => return Err(Stop::Fatal { line: line.number }),
            // The line is dropped afterwards, and its place is free.
            None => {
                let text = String::from_utf8_lossy(&line.bytes);
                writeln!(io::stderr(), "bad {}: {text:?}", line.number)?;
                totals.bad.update(|bad| bad + 1);
            }
        }
    }
}

async fn print_items(
    mut items: Receiver<Item<'_>>,
    args: &Args,
    coming: &Coming,
    totals: &Totals,
) -> Result<(), Stop> {
    let mut early = BTreeMap::new();
    while let Some(item) = items.recv().await {
        early.insert(item.line.number, item);
        // Without an order, whatever has come is the next one.
        while let Some(first) = early.first_entry()
            && (!args.ordered || coming.borrow().first() == Some(first.key()))
        {
            let item = first.remove();
            coming.borrow_mut().remove(&item.line.number);
            pause(args.delay).await;
            writeln!(io::stdout(), "item {} {}", item.line.number, item.value)?;
            totals.items.update(|items| items + 1);
            totals.sum.update(|sum| sum + i64::from(item.value));
        }
    }
    Ok(())
}

/// Sleeps, but not at all for no time, because even the shortest sleep takes a millisecond.
async fn pause(time: Duration) {
    if !time.is_zero() {
        sleep(time).await;
    }
}

/// What a good line says.
enum Content {
    Item { value: i32, time: Duration },
    Fatal,
}

impl Content {
    /// Reads a line without its `\n`, unless it's bad.
    fn read(bytes: &[u8]) -> Option<Self> {
        let fields: Vec<_> = str::from_utf8(bytes.strip_suffix(b"\r").unwrap_or(bytes))
            .ok()?
            .split(' ')
            .filter(|field| !field.is_empty())
            .collect();
        let (value, millis) = match fields[..] {
            ["fatal"] => return Some(Self::Fatal),
            [value] => (value, "0"),
            [value, millis] => (value, millis),
            _ => return None,
        };
        Some(Self::Item {
            value: value.parse().ok()?,
            time: Duration::from_millis(millis.parse().ok()?),
        })
    }
}
