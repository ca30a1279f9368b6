//! The coroutine of hello, unchanged, on an event loop of one's own.
//!
//! Run it with `cargo run -p event-loop --example hello`. It prints `Hello World!`.
//!
//! Read along in `docs/10-event-loop.md`.

use event_loop::executor::block_on;

fn main() {
    block_on(hello_world());
}

async fn hello_world() {
    println!("Hello World!");
}
