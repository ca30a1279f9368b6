//! A struct that holds an async callback of any type.
//!
//! Run it with `cargo run -p streams --example callback_in_struct`. It prints
//! two dishes, and then `pasta: cooked 2 times`.
//!
//! Read along in `docs/08-values-that-are-functions.md`.

use std::time::Duration;

use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let spice = String::from("pasta with basil");
    let mut card = Card::new("pasta", async |portions| {
        sleep(Duration::from_millis(10)).await;
        format!("{portions} x {spice}")
    });
    println!("{}", card.cook(1).await);
    println!("{}", card.cook(3).await);
    println!("{}: cooked {} times", card.name, card.cooked);
}

/// A recipe card, generic over what's written on it.
struct Card<F> {
    name: &'static str,
    recipe: F,
    cooked: u32,
}

impl<F: AsyncFn(u32) -> String> Card<F> {
    fn new(name: &'static str, recipe: F) -> Card<F> {
        Card {
            name,
            recipe,
            cooked: 0,
        }
    }

    async fn cook(&mut self, portions: u32) -> String {
        self.cooked += 1;
        (self.recipe)(portions).await
    }
}
