//! The three coroutines of chaining, unchanged, on an event loop of one's own.
//!
//! Run it with `cargo run -p event-loop --example chaining`. It prints `Hello World!`.
//!
//! Read along in `docs/10-event-loop.md`.

use event_loop::executor::block_on;

fn main() {
    block_on(outer());
}

async fn outer() {
    let rest = middle().await;
    println!("Hello {rest}");
}

async fn middle() -> String {
    let mark = inner().await;
    format!("World{mark}")
}

async fn inner() -> &'static str {
    "!"
}
