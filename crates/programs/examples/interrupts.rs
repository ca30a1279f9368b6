//! Ctrl-C as a value that listens from the start, and a summary after it.
//!
//! Run it with `cargo run -p programs --example interrupts`, and press Ctrl-C. It prints how
//! many soups it has served, and ends with exit code 130.
//!
//! Read along in `docs/12-parts-of-a-command.md`.

use std::io;
use std::process::ExitCode;
use std::time::Duration;

use tokio::select;
use tokio::time::sleep;

/// The exit code after Ctrl-C, by the custom of shells.
const INTERRUPTED: u8 = 130;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<ExitCode> {
    let mut interrupts = interrupts()?;
    let mut served = 0;
    Ok(select! {
        _ = interrupts.recv() => {
            // The other future is dropped by now, but the count isn't in it.
            println!("{served} soups were served");
            ExitCode::from(INTERRUPTED)
        }
        () = serve(&mut served) => ExitCode::SUCCESS,
    })
}

async fn serve(served: &mut u32) {
    loop {
        sleep(Duration::from_millis(200)).await;
        *served += 1;
        println!("soup {served} is served");
    }
}

#[cfg(unix)]
fn interrupts() -> io::Result<tokio::signal::unix::Signal> {
    use tokio::signal::unix::{SignalKind, signal};

    signal(SignalKind::interrupt())
}

#[cfg(windows)]
fn interrupts() -> io::Result<tokio::signal::windows::CtrlC> {
    tokio::signal::windows::ctrl_c()
}
