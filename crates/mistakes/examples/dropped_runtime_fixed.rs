//! The client is made, used and dropped on a thread that may block.

use std::io;

use tokio::runtime::Runtime;
use tokio::task::spawn_blocking;

#[tokio::main]
async fn main() -> io::Result<()> {
    let balance = spawn_blocking(ask_bank).await??;
    println!("till: we have {balance} euros at the bank");
    Ok(())
}

fn ask_bank() -> io::Result<u32> {
    Ok(Bank::connect()?.balance())
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
