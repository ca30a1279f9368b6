//! A cache around an async function that calls itself.
//!
//! Run it with `just run-memo-fibonacci`. It joins three calls of `fibn(4)` and
//! prints a line for every value that is calculated or found in the cache, then
//! `[3, 3, 3]`. Give it other numbers, or `--slow 100`, with
//! `cargo run -p memo-fibonacci -- --slow 100 90 90 93`.
//!
//! Read along in `docs/04-memo-fibonacci.md`.

use std::time::Duration;

use clap::{Parser, value_parser};
use futures::future::try_join_all;
use memo_fibonacci::fibonacci::{Fibonacci, LARGEST, TooLarge};
use memo_fibonacci::memo::Lookup;

/// Joins calls of an async, memoised Fibonacci function.
#[derive(Parser)]
struct Args {
    /// The numbers to call it with, from 0 to 186
    #[arg(value_name = "N", default_values = ["4", "4", "4"])]
    // Negative numbers are allowed, so that `-1` gets our message.
    #[arg(value_parser = parse_number, allow_negative_numbers = true)]
    numbers: Vec<u8>,

    /// Wait so many milliseconds in every step that is not in the cache
    #[arg(long, value_name = "MS", value_parser = value_parser!(u64).range(1..=60_000))]
    slow: Option<u64>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), TooLarge> {
    let args = Args::parse();
    let fibonacci = Fibonacci::new(args.slow.map(Duration::from_millis), print);
    // All calls share its cache.
    let calls = args.numbers.into_iter().map(|n| fibonacci.fibn(n));
    println!("{:?}", try_join_all(calls).await?);
    Ok(())
}

/// Refuses a number before anything is printed for the others.
fn parse_number(text: &str) -> Result<u8, String> {
    match text.parse() {
        Ok(number) if number <= LARGEST => Ok(number),
        _ => Err(format!(
            "not a whole number from 0 to {LARGEST}, the last whose Fibonacci number fits in 128 bits"
        )),
    }
}

fn print(n: u8, lookup: Lookup<u128>) {
    match lookup {
        Lookup::Found(_) => println!("found {n} in cache"),
        Lookup::Calculated(_) => println!("calculated {n}"),
    }
}
