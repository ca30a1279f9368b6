//! A task that panics, and a `main` that goes on.
//!
//! Run it with `cargo run -p concurrency --example panic`. It prints the panic on
//! standard error, then `a task panicked` and `the pizza is ready`.
//!
//! Read along in `docs/03-concurrency.md`.

use std::time::Duration;

use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let toast = tokio::spawn(async { panic!("the toast caught fire") });
    let pizza = tokio::spawn(async {
        sleep(Duration::from_millis(30)).await;
        "the pizza is ready"
    });

    match toast.await {
        Ok(()) => println!("the toast is ready"),
        Err(error) if error.is_panic() => println!("a task panicked"),
        Err(error) => println!("no toast: {error}"),
    }
    match pizza.await {
        Ok(meal) => println!("{meal}"),
        Err(error) => println!("no pizza: {error}"),
    }
}
