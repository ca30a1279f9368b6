//! A greeting for each name on the command line, each in a task of its own.
//!
//! Run it with `cargo run -p concurrency --example greet_all -- Ada Bo`. It greets Bo
//! first, because his name is shorter. Without names, it prints `0 greeted`.
//!
//! Read along in `docs/03-concurrency.md`.

use std::time::Duration;

use tokio::task::{JoinError, JoinSet};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let mut greetings = JoinSet::new();
    for name in std::env::args().skip(1) {
        greetings.spawn(async move {
            sleep(Duration::from_millis(10 * name.chars().count() as u64)).await;
            println!("Hello {name}!");
        });
    }
    let mut greeted = 0;
    while let Some(result) = greetings.join_next().await {
        result?;
        greeted += 1;
    }
    println!("{greeted} greeted");
    Ok(())
}
