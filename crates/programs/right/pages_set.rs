//! `pages`: downloads a list page by page, and prints its first items.
//!
//! The pages under way are the tasks of a `JoinSet`. Those that are whole before an earlier one is
//! wait in a `BTreeMap`. A task of its own prints, so that a slow reader of the output doesn't keep
//! pages from beginning.

use std::collections::{BTreeMap, HashMap};
use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::{Context, bail};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::task::{AbortHandle, JoinSet};

const PAGE: u64 = 10;
const UNDER_WAY: usize = 3;

type Items = Vec<Vec<u8>>;

/// A page's number, and its items or why it failed.
type Page = (u64, anyhow::Result<Items>);

fn main() -> ExitCode {
    let (address, n) = match parse_arguments(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(error) => {
            eprintln!("{error:#}\nusage: pages <address> <n>");
            return ExitCode::from(2);
        }
    };
    // With one thread, tasks begin in the order in which they're spawned, and so do the pages.
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
        tokio::select! {
            biased;
            signal = tokio::signal::ctrl_c() => match signal {
                Ok(()) => ExitCode::from(130),
                Err(error) => {
                    eprintln!("no Ctrl-C: {error}");
                    ExitCode::FAILURE
                }
            },
            result = run(address, n) => match result {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    eprintln!("{error:#}");
                    ExitCode::FAILURE
                }
            },
        }
    });
    // Printing may be stuck in a write if nobody reads the output. We don't wait for that.
    runtime.shutdown_background();
    code
}

fn parse_arguments(
    mut arguments: impl Iterator<Item = String>,
) -> anyhow::Result<(SocketAddr, u64)> {
    let (Some(address), Some(n), None) = (arguments.next(), arguments.next(), arguments.next())
    else {
        bail!("an address and a number are needed");
    };
    let address = address.parse().with_context(|| address)?;
    let n = n.parse().with_context(|| n)?;
    Ok((address, n))
}

async fn run(address: SocketAddr, n: u64) -> anyhow::Result<()> {
    let (output, items) = mpsc::unbounded_channel();
    let mut printer = JoinSet::new();
    printer.spawn(print(items, n));
    let downloaded = tokio::select! {
        downloaded = download(address, n, &output) => downloaded,
        // It only ends by itself if it can't print.
        printed = printer.join_next() => match printed {
            Some(printed) => printed?.and_then(|()| bail!("the printer is gone")),
            None => bail!("the printer is gone"),
        },
    };
    // Also if a page has failed, all items before it come out before that is reported.
    drop(output);
    while let Some(printed) = printer.join_next().await {
        printed??;
    }
    downloaded
}

/// Sends the items of the pages in order to the printer, until there are enough or the list ends.
/// When it returns, dropping the set closes all connections.
async fn download(
    address: SocketAddr,
    n: u64,
    output: &mpsc::UnboundedSender<Items>,
) -> anyhow::Result<()> {
    // The last page that's needed, as far as we know.
    let mut last = n.div_ceil(PAGE);
    let mut to_begin = 1;
    let mut to_print = 1;
    let mut under_way: JoinSet<Page> = JoinSet::new();
    let mut handles: HashMap<u64, AbortHandle> = HashMap::new();
    let mut waiting: BTreeMap<u64, anyhow::Result<Items>> = BTreeMap::new();

    while to_print <= last {
        while handles.len() < UNDER_WAY && to_begin <= last {
            let number = to_begin;
            let task = under_way.spawn(async move { (number, fetch(address, number).await) });
            handles.insert(number, task);
            to_begin += 1;
        }

        let (number, page) = match under_way.join_next().await {
            Some(Ok(ended)) => ended,
            Some(Err(error)) if error.is_cancelled() => continue,
            Some(Err(error)) => return Err(error).context("a download panicked"),
            None => bail!("page {to_print} is neither here nor under way"),
        };
        handles.remove(&number);
        if number > last {
            continue; // it ended just when it turned out not to be needed
        }
        let is_end = match &page {
            Ok(items) => (items.len() as u64) < PAGE,
            Err(_) => true,
        };
        waiting.insert(number, page);
        if is_end {
            last = number;
            // What came of later pages doesn't count, be it here already or still under way.
            waiting.retain(|number, _| *number <= last);
            handles.retain(|number, task| {
                let needed = *number <= last;
                if !needed {
                    task.abort();
                }
                needed
            });
        }

        while let Some(page) = waiting.remove(&to_print) {
            let items = page.map_err(|error| error.context(format!("failed {to_print}")))?;
            output.send(items).context("the printer is gone")?;
            to_print += 1;
        }
    }
    Ok(())
}

async fn fetch(address: SocketAddr, number: u64) -> anyhow::Result<Items> {
    let mut connection = BufReader::new(TcpStream::connect(address).await.context("connect")?);
    connection
        .write_all(format!("PAGE {number}\n").as_bytes())
        .await?;

    let head = String::from_utf8(line(&mut connection).await?)?;
    if let Some(text) = head.strip_prefix("ERROR ") {
        bail!("{text}");
    }
    let is_number = !head.is_empty() && head.bytes().all(|byte| byte.is_ascii_digit());
    let count = match head.parse::<u64>() {
        Ok(count) if is_number && count <= PAGE => count,
        _ => bail!("a reply that begins with {head:?}"),
    };
    let mut items = Vec::new();
    for _ in 0..count {
        items.push(line(&mut connection).await?);
    }
    // Whole, so we don't wait for the server to close the connection.
    Ok(items)
}

async fn line(connection: &mut BufReader<TcpStream>) -> anyhow::Result<Vec<u8>> {
    let mut line = Vec::new();
    connection.read_until(b'\n', &mut line).await?;
    match line.pop() {
        Some(b'\n') => Ok(line),
        Some(byte) => {
            line.push(byte);
            let line = String::from_utf8_lossy(&line);
            bail!("the reply ends within the line {line:?}")
        }
        None => bail!("the reply ends too early"),
    }
}

/// Prints the first `n` of the items it gets, each at once.
async fn print(mut pages: mpsc::UnboundedReceiver<Items>, n: u64) -> anyhow::Result<()> {
    let mut output = tokio::io::stdout();
    let mut left = n;
    while let Some(items) = pages.recv().await {
        for mut item in items {
            if left == 0 {
                break;
            }
            left -= 1;
            item.push(b'\n');
            output.write_all(&item).await.context("standard output")?;
            output.flush().await.context("standard output")?;
        }
    }
    Ok(())
}
