//! Two children that are dropped, of which one lives on.
//!
//! Run it with `cargo run -p pipes --example kill_on_drop`. It prints
//! `dropped: it answers "PIZZA"` and `dropped, with kill_on_drop: it answers ""`.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::process::Stdio;
use std::{env, io};

use anyhow::Context;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

fn main() -> anyhow::Result<()> {
    match env::args().nth(1).as_deref() {
        Some("upper") => upper(),
        _ => drop_both(),
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
async fn drop_both() -> anyhow::Result<()> {
    println!("dropped: it answers {:?}", ask(false).await?);
    let answer = ask(true).await?;
    println!("dropped, with kill_on_drop: it answers {answer:?}");
    Ok(())
}

/// Starts a child, drops it, and then asks it something by way of its pipes.
async fn ask(kill_on_drop: bool) -> anyhow::Result<String> {
    let mut child = Command::new(env::current_exe()?)
        .arg("upper")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(kill_on_drop)
        .spawn()?;
    let mut stdin = child.stdin.take().context("stdin is piped")?;
    let mut stdout = child.stdout.take().context("stdout is piped")?;
    drop(child);

    // If nobody reads it any more, this is an error, and the answer is empty.
    let _ = stdin.write_all(b"pizza\n").await;
    drop(stdin);
    let mut answer = String::new();
    stdout.read_to_string(&mut answer).await?;
    Ok(answer.trim_end().to_owned())
}
