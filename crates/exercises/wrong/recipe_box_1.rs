// The judge says: no entry found
// It takes it for granted that there is a recipe.

use std::collections::HashMap;

use futures::FutureExt;
use futures::future::BoxFuture;

type Recipe = Box<dyn Fn(u32) -> BoxFuture<'static, String> + Send + Sync>;

#[derive(Default)]
struct RecipeBox {
    recipes: HashMap<&'static str, Recipe>,
}

impl RecipeBox {
    fn add<F, Fut>(&mut self, name: &'static str, recipe: F)
    where
        F: Fn(u32) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = String> + Send + 'static,
    {
        self.recipes
            .insert(name, Box::new(move |plates| recipe(plates).boxed()));
    }

    async fn order(&self, name: &str, plates: u32) -> Option<String> {
        Some((self.recipes[name])(plates).await)
    }
}
