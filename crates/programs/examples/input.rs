//! One type for a file and for standard input.
//!
//! Run it with `cargo run -p programs --example input -- Cargo.toml`. It prints how many
//! lines the file has. With a dash for a name, or without one, it reads standard input.
//!
//! Read along in `docs/11-parts-of-a-command.md`.

use std::{env, io};

use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader, stdin};

type Input = Box<dyn AsyncRead + Unpin + Send>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let name = env::args().nth(1).unwrap_or_else(|| "-".into());
    let mut lines = BufReader::new(open(&name).await?).lines();
    let mut count = 0;
    while lines.next_line().await?.is_some() {
        count += 1;
    }
    println!("{count} lines");
    Ok(())
}

async fn open(name: &str) -> io::Result<Input> {
    Ok(match name {
        "-" => Box::new(stdin()),
        _ => Box::new(File::open(name).await?),
    })
}
