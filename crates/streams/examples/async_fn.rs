//! Async functions and closures as arguments: called by turns, with state, or once.
//!
//! Run it with `cargo run -p streams --example async_fn`. It prints four lines, the
//! last of them `the last guest has coffee`.
//!
//! Read along in `docs/08-values-that-are-functions.md`.

use std::time::Duration;

use tokio::join;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    // An async function is a value, like any other function.
    serve_both(cook).await;

    // This closure borrows `sauce`, and each future that it returns borrows it too.
    let sauce = String::from("with pesto");
    serve_both(async |meal| format!("{} {sauce}", cook(meal).await)).await;

    // This one changes a variable, so its futures can only run one after the other.
    let mut bill = 0;
    serve_in_turn(async |meal| {
        bill += cook(meal).await.len();
    })
    .await;
    println!("the bill is {bill} euro");

    // And this one gives its coffee away, so there's no second call.
    let coffee = String::from("coffee");
    serve_last(async || coffee).await;
}

/// Needs `AsyncFn`, because both calls are under way at once.
async fn serve_both(cook: impl AsyncFn(&'static str) -> String) {
    let (first, second) = join!(cook("pasta"), cook("gnocchi"));
    println!("{first} and {second}");
}

/// Is content with `AsyncFnMut`, because one call ends before the next begins.
async fn serve_in_turn(mut add: impl AsyncFnMut(&'static str)) {
    add("soup").await;
    add("salad").await;
}

/// Is content with `AsyncFnOnce`, because it calls just once.
async fn serve_last(make: impl AsyncFnOnce() -> String) {
    println!("the last guest has {}", make().await);
}

async fn cook(meal: &'static str) -> String {
    sleep(Duration::from_millis(10)).await;
    meal.to_owned()
}
