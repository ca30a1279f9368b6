//! A future of 256 KiB, and the stack of 1 MiB that it overflows.
//!
//! Run it with `cargo run -p event-loop --example overflow`. It runs itself three times,
//! because a stack overflow ends the whole process, and prints how each run ends. In an
//! optimised build, the stack suffices.
//!
//! Read along in `docs/10-what-the-compiler-makes.md`.

use std::env;
use std::pin::pin;
use std::process::{Command, Stdio};
use std::task::{Context, Waker};
use std::thread;

use anyhow::{Result, ensure};

const STACK_BYTES: usize = 1024 * 1024;
const BUFFER_BYTES: usize = 256 * 1024;

fn main() -> Result<()> {
    match env::args().nth(1).as_deref() {
        Some("array") => poll_on_small_stack(|| evening(array)),
        Some("boxed") => poll_on_small_stack(|| evening(boxed)),
        Some("vec") => poll_on_small_stack(|| evening(vec)),
        _ => {
            report("array", size_of_val(&evening(array)))?;
            report("boxed", size_of_val(&evening(boxed)))?;
            report("vec", size_of_val(&evening(vec)))
        }
    }
}

async fn evening(cook: impl AsyncFn() -> u8) -> u8 {
    dinner(cook).await
}

async fn dinner(cook: impl AsyncFn() -> u8) -> u8 {
    course(cook).await
}

async fn course(cook: impl AsyncFn() -> u8) -> u8 {
    cook().await
}

async fn array() -> u8 {
    let buffer = [1; BUFFER_BYTES];
    pause().await;
    buffer[0]
}

async fn boxed() -> u8 {
    Box::pin(array()).await
}

async fn vec() -> u8 {
    let buffer = vec![1; BUFFER_BYTES];
    pause().await;
    buffer[0]
}

/// Stands for anything that's awaited.
async fn pause() {}

/// Polls a future once, on a thread of its own.
fn poll_on_small_stack<F>(start: impl FnOnce() -> F + Send) -> Result<()>
where
    F: Future<Output = u8>,
{
    let small = thread::Builder::new().stack_size(STACK_BYTES);
    thread::scope(|scope| {
        let thread = small.spawn_scoped(scope, || {
            pin!(start())
                .poll(&mut Context::from_waker(Waker::noop()))
                .is_ready()
        })?;
        ensure!(thread.join().is_ok_and(|ready| ready), "it isn't ready");
        Ok(())
    })
}

/// Runs this program again with one of the evenings, and prints whether that succeeds.
fn report(cook: &str, size: usize) -> Result<()> {
    let mut program = Command::new(env::current_exe()?);
    // The message about the overflow comes from the system, which has its own words for it.
    let status = program.arg(cook).stderr(Stdio::null()).status()?;
    println!(
        "{cook}: {} KiB, ends well: {}",
        size / 1024,
        status.success()
    );
    Ok(())
}
