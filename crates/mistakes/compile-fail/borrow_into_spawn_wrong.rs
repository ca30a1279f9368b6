//! You see: error E0373.
//! Why: a spawned task may outlive the function that spawned it, so it must not
//! borrow from that function.
//! The fix: `async move` with a value of its own.

use tokio::task::JoinError;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let meal = String::from("soup");
    let kitchen = tokio::spawn(async { println!("kitchen: cooking {meal}") });
    kitchen.await?;
    println!("you: thank you for the {meal}");
    Ok(())
}
