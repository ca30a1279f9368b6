//! More text than a pipe can hold, written to a child that answers at once.
//!
//! Run it with `cargo run -p pipes --example deadlock`. It prints
//! `first write, then read: stuck` and `both at once: 1000000 bytes`.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::process::Stdio;
use std::time::Duration;
use std::{env, io};

use anyhow::Context;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, Command};
use tokio::time::timeout;
use tokio::try_join;

fn main() -> anyhow::Result<()> {
    match env::args().nth(1).as_deref() {
        Some("echo") => echo(),
        _ => try_both(),
    }
}

/// What the child does: it writes whatever it reads.
fn echo() -> anyhow::Result<()> {
    io::copy(&mut io::stdin().lock(), &mut io::stdout().lock())?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn try_both() -> anyhow::Result<()> {
    let orders = vec![b'x'; 1_000_000];
    match timeout(Duration::from_millis(500), one_after_the_other(&orders)).await {
        Ok(answer) => println!("first write, then read: {} bytes", answer?.len()),
        Err(_) => println!("first write, then read: stuck"),
    }
    let bytes = at_the_same_time(&orders).await?.len();
    println!("both at once: {bytes} bytes");
    Ok(())
}

async fn one_after_the_other(orders: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut child = start()?;
    let mut stdin = child.stdin.take().context("stdin is piped")?;
    // The child can't go on reading while nobody reads what it writes.
    stdin.write_all(orders).await?;
    drop(stdin);
    Ok(child.wait_with_output().await?.stdout)
}

async fn at_the_same_time(orders: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut child = start()?;
    let mut stdin = child.stdin.take().context("stdin is piped")?;
    let ((), output) = try_join!(
        async move { stdin.write_all(orders).await },
        child.wait_with_output(),
    )?;
    Ok(output.stdout)
}

fn start() -> io::Result<Child> {
    Command::new(env::current_exe()?)
        .arg("echo")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
}
