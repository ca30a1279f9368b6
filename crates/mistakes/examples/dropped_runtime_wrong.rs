//! You see: a panic, after all the work is done.
//! Why: dropping a runtime waits for what blocks on its threads, and an async function
//! mustn't wait like that, so tokio refuses.
//! The fix: do all of it where blocking is allowed, the drop as well.

use std::io;
use std::sync::Arc;

use tokio::runtime::Runtime;
use tokio::task::spawn_blocking;

#[tokio::main]
async fn main() -> io::Result<()> {
    let bank = Arc::new(Bank::connect()?);
    let caller = Arc::clone(&bank);
    let balance = spawn_blocking(move || caller.balance()).await?;
    println!("till: we have {balance} euros at the bank");
    // Here, the last owner of the bank's runtime is dropped.
    Ok(())
}

/// A client for code that isn't async, so it has a runtime of its own.
struct Bank {
    runtime: Runtime,
}

impl Bank {
    fn connect() -> io::Result<Self> {
        Ok(Self {
            runtime: Runtime::new()?,
        })
    }

    fn balance(&self) -> u32 {
        self.runtime.block_on(look_up_balance())
    }
}

async fn look_up_balance() -> u32 {
    500
}
