//! A flag says that the soup is here, and from then on its branch is off.

use std::pin::pin;
use std::time::Duration;

use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut soup = pin!(cook("soup"));
    let mut friend = pin!(walk_over("Bo"));
    let mut is_served = false;
    loop {
        tokio::select! {
            meal = &mut soup, if !is_served => {
                println!("you: thank you for the {meal}");
                is_served = true;
            }
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
