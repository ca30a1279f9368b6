//! A coroutine, and the event loop that runs it.
//!
//! Run it with `just run-hello`. It prints `Hello World!`.
//!
//! Read along in `docs/01-hello.md`.

use std::io;

use tokio::runtime::Builder;

fn main() -> io::Result<()> {
    // We build the event loop ourselves. One thread, this one, polls every future.
    let runtime = Builder::new_current_thread().build()?;

    // Calling an `async fn` runs none of its body: it only makes a future.
    let greeting = hello_world();

    // The loop polls the future until it is ready; until then `main` waits.
    runtime.block_on(greeting);

    // Closing the loop also drops every task that it still holds.
    drop(runtime);
    Ok(())
}

async fn hello_world() {
    println!("Hello World!");
}
