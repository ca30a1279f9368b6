//! A list that's downloaded page by page, with three pages under way at a time.
//!
//! Run it with `cargo run -p programs --bin pages-solution -- <address> <n>`. It prints the
//! first `n` items that the server at this address has.
//!
//! What it has to do stands in `docs/12-programs-to-try-next.md`.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::env;
use std::future::ready;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::{Context, bail, ensure};
use futures::{StreamExt, stream};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::select;
use tokio::signal::ctrl_c;

const WRONG_USAGE: u8 = 2;

/// The exit code after Ctrl-C, by the convention of shells.
const INTERRUPTED: u8 = 130;

/// How many pages are under way at once.
const UNDER_WAY: usize = 3;

/// How many items a page has that isn't the last one.
const PAGE_ITEMS: usize = 10;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<ExitCode> {
    let words = env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned());
    let Some(args) = Args::read(words) else {
        eprintln!("usage: pages <address> <n>");
        return Ok(WRONG_USAGE.into());
    };
    // What's still under way in the end is dropped, and with it its connection.
    select! {
        result = print_items(&args) => result,
        signal = ctrl_c() => {
            signal?;
            Ok(INTERRUPTED.into())
        }
    }
}

struct Args {
    address: SocketAddr,
    n: usize,
}

impl Args {
    /// Reads the words of a command line, unless they're wrong.
    fn read(mut words: impl Iterator<Item = String>) -> Option<Self> {
        let args = Self {
            address: words.next()?.parse().ok()?,
            n: words.next()?.parse().ok()?,
        };
        words.next().is_none().then_some(args)
    }
}

/// Prints the first items of the list, and returns the exit code.
async fn print_items(args: &Args) -> anyhow::Result<ExitCode> {
    // No page after this one is needed. It goes down at the end of the list, and at a page
    // that has failed.
    let last = Cell::new(args.n.div_ceil(PAGE_ITEMS));
    let mut downloads = stream::iter(1..)
        .take_while(|page| ready(*page <= last.get()))
        .map(async |page| (page, download(args.address, page).await))
        // In contrast to `buffered`, this one begins another page while whole ones wait for
        // an earlier one. So they're put in order below.
        .buffer_unordered(UNDER_WAY);

    let mut waiting = BTreeMap::new();
    let mut next = 1;
    while let Some((page, result)) = downloads.next().await {
        if !matches!(&result, Ok(items) if items.len() == PAGE_ITEMS) {
            last.set(last.get().min(page));
        }
        waiting.insert(page, result);
        while let Some(result) = waiting.remove(&next) {
            match result {
                Ok(items) => {
                    let left = args.n - (next - 1) * PAGE_ITEMS;
                    for item in items.iter().take(left) {
                        writeln!(io::stdout(), "{item}")?;
                    }
                }
                Err(error) => {
                    eprintln!("failed {next}: {error:#}");
                    return Ok(ExitCode::FAILURE);
                }
            }
            if next == last.get() {
                return Ok(ExitCode::SUCCESS);
            }
            next += 1;
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn download(address: SocketAddr, page: usize) -> anyhow::Result<Vec<String>> {
    let mut connection = BufReader::new(
        TcpStream::connect(address)
            .await
            .context("the server can't be reached")?,
    );
    connection
        .write_all(format!("PAGE {page}\n").as_bytes())
        .await?;

    let first = read_line(&mut connection).await?;
    if let Some(text) = first.strip_prefix("ERROR ") {
        bail!("the server says: {text}");
    }
    let count = first
        .parse()
        .with_context(|| format!("{first:?} isn't a number of items"))?;
    ensure!(count <= PAGE_ITEMS, "{count} items are too many");
    let mut items = Vec::new();
    for _ in 0..count {
        items.push(read_line(&mut connection).await?);
    }
    Ok(items)
}

/// Reads a line up to its `\n`, without which it isn't a whole one.
async fn read_line(connection: &mut BufReader<TcpStream>) -> anyhow::Result<String> {
    let mut line = String::new();
    connection.read_line(&mut line).await?;
    ensure!(line.pop() == Some('\n'), "the reply ended early");
    Ok(line)
}
