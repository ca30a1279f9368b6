//! The orders are written while the meals are read, so no pipe stays full.

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
    // It owns the hatch, and shuts it at its end, so the kitchen knows that that was all.
    let write = async move { hatch.write_all(ORDERS).await };
    let ((), output) = tokio::try_join!(write, kitchen.wait_with_output())?;
    println!("till: {} meals have come", output.stdout.len());
    Ok(())
}

/// Makes a meal of each order, a byte for a byte.
fn cook() {
    // It fails if the till is gone, and then there's nobody to cook for.
    let _ = io::copy(&mut io::stdin(), &mut io::stdout());
}
