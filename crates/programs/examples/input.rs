//! One type for a file and for standard input.
//!
//! Run it with `cargo run -p programs --example input -- Cargo.toml`. It prints how many
//! lines the file has. With a dash for a name, or without one, it reads standard input.
//!
//! Read along in `docs/12-parts-of-a-command.md`.

use std::ffi::{OsStr, OsString};
use std::process::ExitCode;
use std::{env, io};

use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader, stdin};
use tokio::runtime::Builder;

type Input = Box<dyn AsyncRead + Unpin + Send>;

fn main() -> io::Result<ExitCode> {
    let name = env::args_os().nth(1).unwrap_or_else(|| OsString::from("-"));
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let code = runtime.block_on(run(&name));
    // A thread may still wait for standard input. Dropping the runtime would wait for it.
    runtime.shutdown_background();
    Ok(code)
}

async fn run(name: &OsStr) -> ExitCode {
    match count_lines(name).await {
        Ok(count) => {
            println!("{count} lines");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{} can't be read: {error}", name.display());
            ExitCode::from(2)
        }
    }
}

async fn count_lines(name: &OsStr) -> io::Result<usize> {
    let mut lines = BufReader::new(open(name).await?).lines();
    let mut count = 0;
    while lines.next_line().await?.is_some() {
        count += 1;
    }
    Ok(count)
}

async fn open(name: &OsStr) -> io::Result<Input> {
    Ok(if name == "-" {
        Box::new(stdin())
    } else {
        Box::new(File::open(name).await?)
    })
}
