//! An error that travels outward through three awaits.
//!
//! Run it with `cargo run -p chaining --example error -- 3`. It prints `Hello World!!!`.
//! With a word instead of the 3, it prints an error and exits with 1.
//!
//! Read along in `docs/02-chaining.md`.

use std::env;
use std::num::ParseIntError;
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let marks = env::args().nth(1).unwrap_or_else(|| "1".into());
    match outer(&marks).await {
        Ok(greeting) => {
            println!("{greeting}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: how many marks? {error}");
            ExitCode::FAILURE
        }
    }
}

async fn outer(marks: &str) -> Result<String, ParseIntError> {
    let rest = middle(marks).await?;
    Ok(format!("Hello {rest}"))
}

async fn middle(marks: &str) -> Result<String, ParseIntError> {
    let marks = inner(marks).await?;
    Ok(format!("World{marks}"))
}

async fn inner(marks: &str) -> Result<String, ParseIntError> {
    let count: u8 = marks.parse()?;
    Ok("!".repeat(usize::from(count)))
}
