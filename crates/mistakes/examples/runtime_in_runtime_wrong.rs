//! You see: a panic.
//! Why: `block_on` blocks its thread until the future is ready, but this thread has to
//! poll the futures of the outer runtime, so tokio refuses.
//! The fix: make the function async, and await.

use std::io;

use tokio::runtime::Runtime;

#[tokio::main]
async fn main() -> io::Result<()> {
    println!("you: soup for {}", price()?);
    Ok(())
}

fn price() -> io::Result<u32> {
    Ok(Runtime::new()?.block_on(look_up_price()))
}

async fn look_up_price() -> u32 {
    5
}
