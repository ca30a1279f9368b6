//! A map from names to async functions.
//!
//! Run it with `cargo run -p streams --example callbacks_in_map`. It prints three lines,
//! the last of them `there's no card for sushi`.
//!
//! Read along in `docs/08-values-that-are-functions.md`.

use std::collections::HashMap;
use std::time::Duration;

use futures::future::{BoxFuture, FutureExt};
use tokio::time::sleep;

/// A function that returns a boxed future. `dyn AsyncFn` isn't possible.
type Recipe = Box<dyn Fn(u32) -> BoxFuture<'static, u32> + Send + Sync>;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let cards = cards();
    for name in ["pizza", "toast", "sushi"] {
        match cards.get(name) {
            Some(recipe) => println!("{name} takes {} minutes", recipe(2).await),
            None => println!("there's no card for {name}"),
        }
    }
}

fn cards() -> HashMap<&'static str, Recipe> {
    let mut cards = HashMap::new();
    cards.insert("pizza", card(bake));
    cards.insert("toast", card(|portions| async move { 3 * portions }));
    cards
}

/// Boxes a function and, whenever it's called, the future that it returns.
fn card<F>(recipe: impl Fn(u32) -> F + Send + Sync + 'static) -> Recipe
where
    F: Future<Output = u32> + Send + 'static,
{
    Box::new(move |portions| recipe(portions).boxed())
}

async fn bake(portions: u32) -> u32 {
    sleep(Duration::from_millis(10)).await;
    10 + portions
}
