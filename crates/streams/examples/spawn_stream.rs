//! Two streams of futures that a task can hold.
//!
//! Run it with `cargo run -p streams --example spawn_stream`. It prints the meals as
//! they're ready, twice.
//!
//! Read along in `docs/08-values-that-are-functions.md`.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::task::JoinError;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let meals = vec![String::from("pizza"), String::from("salad")];
    println!(
        "owned: {:?}",
        tokio::spawn(cook_owned(meals.clone())).await?
    );
    println!("lent: {:?}", tokio::spawn(cook_lent(meals)).await?);
    Ok(())
}

async fn cook_owned(meals: Vec<String>) -> Vec<String> {
    // With `&meals` here, the compiler finds the closure "not general enough".
    stream::iter(meals)
        .map(|meal| async move { cook(&meal).await })
        .buffer_unordered(2)
        .collect()
        .await
}

async fn cook_lent(meals: Vec<String>) -> Vec<String> {
    // The closure is gone before the first `await`, so a task needn't hold it.
    let cooking: Vec<_> = meals.iter().map(|meal| cook(meal)).collect();
    stream::iter(cooking).buffer_unordered(2).collect().await
}

async fn cook(meal: &str) -> String {
    let millis = if meal == "pizza" { 30 } else { 20 };
    sleep(Duration::from_millis(millis)).await;
    meal.to_owned()
}
