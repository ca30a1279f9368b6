// The judge says: wanted 30 ms, took 60 ms
// It keeps the box locked while a meal is cooked.

use std::collections::HashMap;

use futures::FutureExt;
use futures::future::BoxFuture;

type Recipe = Box<dyn Fn(u32) -> BoxFuture<'static, String> + Send + Sync>;

#[derive(Default)]
struct RecipeBox {
    recipes: tokio::sync::Mutex<HashMap<&'static str, Recipe>>,
}

impl RecipeBox {
    fn add<F, Fut>(&mut self, name: &'static str, recipe: F)
    where
        F: Fn(u32) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = String> + Send + 'static,
    {
        self.recipes
            .get_mut()
            .insert(name, Box::new(move |plates| recipe(plates).boxed()));
    }

    async fn order(&self, name: &str, plates: u32) -> Option<String> {
        let recipes = self.recipes.lock().await;
        let recipe = recipes.get(name)?;
        Some(recipe(plates).await)
    }
}
