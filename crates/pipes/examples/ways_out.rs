//! A program that gives up reading its standard input, and the ways to end it.
//!
//! Run it with `cargo run -p pipes --example ways_out`, and type nothing: it doesn't end
//! until you press Enter. With `background`, `timeout` or `exit` behind a `--`, it does.
//! If there's nothing to read, it prints `there are no orders`.
//!
//! Read along in `docs/07-what-isnt-async.md`.

use std::time::Duration;
use std::{env, io, process};

use tokio::io::{AsyncBufReadExt, BufReader, stdin};
use tokio::runtime::Builder;
use tokio::time::timeout;

fn main() -> io::Result<()> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(take_order())?;
    println!("main is at its end");
    match env::args().nth(1).as_deref() {
        Some("background") => runtime.shutdown_background(),
        Some("timeout") => runtime.shutdown_timeout(Duration::from_millis(100)),
        Some("exit") => process::exit(0),
        // This is what `#[tokio::main]` does.
        _ => drop(runtime),
    }
    println!("the runtime is gone");
    Ok(())
}

async fn take_order() -> io::Result<()> {
    let mut lines = BufReader::new(stdin()).lines();
    match timeout(Duration::from_millis(50), lines.next_line()).await {
        Ok(line) => match line? {
            Some(meal) => println!("one {meal}, please"),
            None => println!("there are no orders"),
        },
        Err(_) => println!("nobody has ordered"),
    }
    Ok(())
}
