//! The Fibonacci numbers without end: taken, filtered, paced and given up.
//!
//! Run it with `just run-streams`, which also runs the examples of this stage.
//! It prints ten lines, and the last says that the next number needs more than 64 bits.
//!
//! Read along in `docs/08-streams.md`.

use std::future::ready;
use std::pin::pin;
use std::time::Duration;

use futures::{StreamExt, TryStreamExt};
use streams::{Overflow, fibonacci};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Overflow> {
    let first: Vec<u64> = fibonacci().take(10).try_collect().await?;
    println!("the first ten: {first:?}");

    let even: Vec<u64> = fibonacci()
        .try_filter(|number| ready(number % 2 == 0))
        .take(5)
        .try_collect()
        .await?;
    println!("the first five that are even: {even:?}");

    give_up().await?;

    let mut end = pin!(fibonacci().skip(92));
    while let Some(number) = end.next().await {
        match number {
            Ok(number) => println!("number 93: {number}"),
            Err(error) => println!("the end: {error}"),
        }
    }
    Ok(())
}

/// Prints a number every 100 ms, up to the first that is larger than 5.
async fn give_up() -> Result<(), Overflow> {
    let mut numbers = pin!(fibonacci().then(async |number| {
        sleep(Duration::from_millis(100)).await;
        number
    }));
    while let Some(number) = numbers.try_next().await? {
        println!("another 100 ms: {number}");
        if number > 5 {
            // The stream is dropped with this function, in the middle of its numbers.
            break;
        }
    }
    Ok(())
}
