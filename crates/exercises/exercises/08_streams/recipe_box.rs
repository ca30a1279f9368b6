//! The chef keeps her recipes in a box. Whoever finds a card there can cook by it, again and again,
//! and two cooks can do so at the same time. A card is an async closure, and no two of them have
//! the same type.
//!
//! Task: write a box for recipes: its field, `add` and `order`.
//!
//! Read "Many callbacks in one map" in `docs/08-values-that-are-functions.md`.

use std::sync::Arc;

use judge::cook;
use tokio::join;

/// A map of recipes by name.
#[derive(Default)]
struct RecipeBox {
    // TODO: Which type holds any of the closures that `add` takes? A task may order from the box.
}

impl RecipeBox {
    /// Puts a recipe into the box. If there's one of that name already, the new one replaces it.
    /// Nothing is cooked yet.
    fn add<F, Fut>(&mut self, name: &'static str, recipe: F)
    where
        F: Fn(u32) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = String> + Send + 'static,
    {
        // TODO: Write it.
        todo!()
    }

    /// Cooks so many plates by the recipe of that name, and returns what it returns, or `None` if
    /// there's no such recipe. Two orders may be under way at the same time, also of the same
    /// meal.
    async fn order(&self, name: &str, plates: u32) -> Option<String> {
        // TODO: Write it.
        todo!()
    }
}

/// Returns a box with two recipes.
fn cards() -> RecipeBox {
    let mut cards = RecipeBox::default();
    cards.add("pasta", |plates| async move {
        cook("pasta", 20).await;
        format!("{plates} x pasta")
    });
    let spice = Arc::new("basil");
    cards.add("soup", move |plates| {
        let spice = Arc::clone(&spice);
        async move {
            cook("soup", 30).await;
            format!("{plates} x soup with {spice}")
        }
    });
    cards
}

fn main() {
    judge::show(async || {
        let cards = cards();
        println!(
            "{:?}",
            join!(cards.order("pasta", 2), cards.order("soup", 1))
        );
        println!("{:?}", cards.order("sushi", 1).await);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn a_meal_is_cooked_by_its_recipe() {
        let run = judge::run(async || {
            let cards = cards();
            (cards.order("pasta", 2).await, cards.order("soup", 1).await)
        });
        run.must_return_because(
            (some("2 x pasta"), some("1 x soup with basil")),
            "these are what the recipes return",
        );
        run.must_take_millis(50);
    }

    #[test]
    fn nothing_is_cooked_when_a_recipe_is_added() {
        let run = judge::run(async || drop(cards()));
        run.must_poll("pasta", 0).must_take_millis(0);
    }

    #[test]
    fn a_recipe_is_used_again_and_again() {
        let run = judge::run(async || {
            let cards = cards();
            let mut meals = Vec::new();
            for plates in 1..4 {
                meals.push(cards.order("pasta", plates).await);
            }
            meals
        });
        let meals: Vec<_> = (1..4).map(|it| some(&format!("{it} x pasta"))).collect();
        run.must_return_because(meals, "the same recipe is ordered three times");
    }

    #[test]
    fn two_orders_of_the_same_meal_are_cooked_at_the_same_time() {
        let run = judge::run(async || {
            let cards = cards();
            join!(cards.order("soup", 1), cards.order("soup", 2))
        });
        run.must_take_millis(30);
        run.must_return((some("1 x soup with basil"), some("2 x soup with basil")));
    }

    #[test]
    fn without_a_recipe_there_is_no_meal() {
        let run = judge::run(async || cards().order("sushi", 1).await);
        run.must_return_because(None, "there's no recipe for sushi");
    }

    #[test]
    fn a_new_recipe_replaces_the_old_one() {
        let run = judge::run(async || {
            let mut cards = cards();
            cards.add("soup", |_| async { "cold soup".to_owned() });
            cards.order("soup", 1).await
        });
        run.must_return_because(some("cold soup"), "it's the newer recipe for soup");
    }

    #[test]
    fn a_task_can_order_from_the_box() {
        let run = judge::run(async || {
            let cards = Arc::new(cards());
            let task = tokio::spawn(async move { cards.order("pasta", 4).await });
            task.await.ok().flatten()
        });
        run.must_return(some("4 x pasta"));
        run.must_leave_no_task();
    }
}
