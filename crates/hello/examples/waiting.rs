//! The coroutine of this stage, with a wait in it.
//!
//! Run it with `cargo run -p hello --example waiting`. It prints `One moment, please.`
//! at once, and `Hello World!` a second later.
//!
//! Read along in `docs/01-hello.md`.

use std::io;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

fn main() -> io::Result<()> {
    // Timers belong to the runtime, and are off unless you ask for them.
    let runtime = Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(hello_world());
    Ok(())
}

async fn hello_world() {
    println!("One moment, please.");
    sleep(Duration::from_secs(1)).await;
    println!("Hello World!");
}
