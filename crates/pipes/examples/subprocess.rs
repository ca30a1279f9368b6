//! A program between two stages of a pipeline, with a pipe of the system on either side.
//!
//! Run it with `cargo run -p pipes --example subprocess`. It prints
//! `the kitchen hears PIZZA`, the same of a salad, and `the child ended well`.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::process::Stdio;
use std::{env, io};

use anyhow::{Context, ensure};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::Command;
use tokio::try_join;

fn main() -> anyhow::Result<()> {
    match env::args().nth(1).as_deref() {
        Some("upper") => upper(),
        _ => shout(),
    }
}

/// What the child does: it reads lines, and writes them in capital letters.
fn upper() -> anyhow::Result<()> {
    for line in io::stdin().lines() {
        println!("{}", line?.to_uppercase());
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn shout() -> anyhow::Result<()> {
    // The child is this program once more, with an argument.
    let mut child = Command::new(env::current_exe()?)
        .arg("upper")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let mut stdin = child.stdin.take().context("stdin is piped")?;
    let stdout = child.stdout.take().context("stdout is piped")?;

    // It takes `stdin` along and drops it at its end. That's how the child learns that
    // there's nothing more to read.
    let orders = async move {
        for meal in ["pizza", "salad"] {
            stdin.write_all(format!("{meal}\n").as_bytes()).await?;
        }
        Ok(())
    };
    let kitchen = async {
        let mut lines = BufReader::new(stdout).lines();
        while let Some(line) = lines.next_line().await? {
            println!("the kitchen hears {line}");
        }
        io::Result::Ok(())
    };
    try_join!(orders, kitchen)?;
    let status = child.wait().await?;
    ensure!(status.success(), "the child failed: {status}");
    println!("the child ended well");
    Ok(())
}
