//! Three coroutines, each awaiting the next.
//!
//! Run it with `just run-chaining`. It prints `Hello World!`.
//!
//! Read along in `docs/02-chaining.md`.

/// `#[tokio::main]` writes what we wrote out in hello: it builds the event loop and
/// calls `block_on` with the body of `main`.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    outer().await;
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
