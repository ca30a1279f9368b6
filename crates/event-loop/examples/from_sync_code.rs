//! A client for code that isn't async, which has a runtime and a thread of its own.
//!
//! Run it with `cargo run -p event-loop --example from_sync_code`. It prints what two callers
//! get, and what the kitchen does between their calls.
//!
//! Read along in `docs/10-what-tokio-does-besides.md`.

use std::io;
use std::thread;
use std::time::Duration;

use anyhow::anyhow;
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::task::JoinHandle;
use tokio::time::sleep;

fn main() -> anyhow::Result<()> {
    let kitchen = Kitchen::open()?;
    println!("main has got {}", kitchen.order("pizza"));

    let washing_up = kitchen.wash_up();
    let handle = kitchen.handle();
    let caller = thread::spawn(move || {
        // This thread knows the runtime only by its handle.
        println!("the plates are {}", handle.block_on(washing_up)?);
        println!("a thread has got {}", handle.block_on(cook("salad")));
        anyhow::Ok(())
    });
    caller.join().map_err(|_| anyhow!("the caller panicked"))?
}

/// A kitchen for callers that block.
struct Kitchen {
    runtime: Runtime,
}

impl Kitchen {
    /// Starts the thread on which tasks go on between two calls.
    fn open() -> io::Result<Self> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        Ok(Self { runtime })
    }

    /// Waits until the meal is there. It must not be called from async code.
    fn order(&self, meal: &'static str) -> String {
        self.runtime.block_on(cook(meal))
    }

    fn wash_up(&self) -> JoinHandle<&'static str> {
        // While there's a guard, functions such as `tokio::spawn` find this runtime.
        let _guard = self.runtime.enter();
        tokio::spawn(async { "clean" })
    }

    fn handle(&self) -> Handle {
        self.runtime.handle().clone()
    }
}

async fn cook(meal: &'static str) -> String {
    sleep(Duration::from_millis(10)).await;
    format!("a {meal}")
}
