//! You see: a panic about an `async fn` that's resumed after completion.
//! Why: `select!` in a loop polls the soup's future again after it has been ready.
//! The fix: a precondition that turns its branch off.

use std::pin::pin;
use std::time::Duration;

use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut soup = pin!(cook("soup"));
    let mut friend = pin!(walk_over("Bo"));
    loop {
        tokio::select! {
            meal = &mut soup => println!("you: thank you for the {meal}"),
            name = &mut friend => {
                println!("you: hello, {name}");
                break;
            }
        }
    }
}

async fn cook(meal: &str) -> &str {
    sleep(Duration::from_secs(1)).await;
    meal
}

async fn walk_over(name: &str) -> &str {
    sleep(Duration::from_secs(2)).await;
    name
}
