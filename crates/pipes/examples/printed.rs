//! Lines that a thread of our own prints, so that Ctrl-C is heard whoever reads them.
//!
//! Run it with `cargo run -p pipes --example printed`. It prints three orders, or as many
//! as you say, and ends on Ctrl-C even if nobody reads its output.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::io::{self, Write};
use std::{env, thread};

use tokio::select;
use tokio::signal::ctrl_c;
use tokio::sync::{mpsc, oneshot};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let count = env::args().nth(1).map_or(Ok(3), |count| count.parse())?;
    select! {
        result = print_orders(count) => result,
        signal = ctrl_c() => Ok(signal?),
    }
}

async fn print_orders(count: u64) -> anyhow::Result<()> {
    let (to_printer, all_printed) = start_printer();
    for number in 1..=count {
        // It waits here while the printer is behind, and fails if the printer has failed.
        if to_printer.send(format!("order {number}")).await.is_err() {
            break;
        }
    }
    drop(to_printer);
    Ok(all_printed.await??)
}

/// Starts a thread that prints, and that says in the end how it went.
fn start_printer() -> (mpsc::Sender<String>, oneshot::Receiver<io::Result<()>>) {
    let (to_printer, lines) = mpsc::channel(16);
    let (done, all_printed) = oneshot::channel();
    thread::spawn(move || {
        // Nobody may be waiting for this any more, and that's fine.
        let _ = done.send(print(lines));
    });
    (to_printer, all_printed)
}

/// Prints all lines until every sender is gone. It may block, and so has its own thread.
fn print(mut lines: mpsc::Receiver<String>) -> io::Result<()> {
    while let Some(line) = lines.blocking_recv() {
        writeln!(io::stdout(), "{line}")?;
    }
    Ok(())
}
