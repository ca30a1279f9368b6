//! The task owns a copy. If `main` didn't need `meal` later, `move` alone would do.

use tokio::task::JoinError;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let meal = String::from("soup");
    let ordered = meal.clone();
    let kitchen = tokio::spawn(async move { println!("kitchen: cooking {ordered}") });
    kitchen.await?;
    println!("you: thank you for the {meal}");
    Ok(())
}
