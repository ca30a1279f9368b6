//! The cached Fibonacci function of memo-fibonacci, on an event loop of one's own.
//!
//! Run it with `cargo run -p event-loop --example fibonacci`. It prints the same ten lines
//! as that stage does.
//!
//! Read along in `docs/10-event-loop.md`.

use event_loop::executor::block_on;
use futures::future::try_join_all;
use memo_fibonacci::fibonacci::{Fibonacci, TooLarge};
use memo_fibonacci::memo::Lookup;

fn main() -> Result<(), TooLarge> {
    let fibonacci = Fibonacci::new(None, print);
    let calls = [4, 4, 4].map(|n| fibonacci.fibn(n));
    println!("{:?}", block_on(try_join_all(calls))?);
    Ok(())
}

fn print(n: u8, lookup: Lookup<u128>) {
    match lookup {
        Lookup::Found(_) => println!("found {n} in cache"),
        Lookup::Calculated(_) => println!("calculated {n}"),
    }
}
