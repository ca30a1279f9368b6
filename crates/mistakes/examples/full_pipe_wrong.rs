//! You see: the program hangs forever, although it works with a few orders. Press Ctrl-C.
//! Why: a pipe holds only so much. The till writes until the kitchen's input is full, and
//! the kitchen writes until its output is full, which the till doesn't read yet.
//! The fix: write and read at the same time.

use std::process::Stdio;
use std::{env, io};

use anyhow::Context;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

/// More than any pipe holds.
const ORDERS: &[u8] = &[b'x'; 1 << 20];

fn main() -> anyhow::Result<()> {
    // The kitchen is this program too, so that it's there on every machine.
    if env::args().nth(1).is_some() {
        cook();
        return Ok(());
    }
    take_orders()
}

#[tokio::main(flavor = "current_thread")]
async fn take_orders() -> anyhow::Result<()> {
    let mut kitchen = Command::new(env::current_exe()?)
        .arg("kitchen")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let mut hatch = kitchen.stdin.take().context("piped above")?;
    println!("till: here are {} orders", ORDERS.len());
    hatch.write_all(ORDERS).await?;
    drop(hatch);
    let output = kitchen.wait_with_output().await?;
    println!("till: {} meals have come", output.stdout.len());
    Ok(())
}

/// Makes a meal of each order, a byte for a byte.
fn cook() {
    // It fails if the till is gone, and then there's nobody to cook for.
    let _ = io::copy(&mut io::stdin(), &mut io::stdout());
}
