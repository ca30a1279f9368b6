// The judge says: because the same recipe is ordered three times; was [Some("1 x pasta"), None, None]
// It takes a recipe out of the box, and never puts it back.

use std::collections::HashMap;

use futures::FutureExt;
use futures::future::BoxFuture;

type Recipe = Box<dyn Fn(u32) -> BoxFuture<'static, String> + Send + Sync>;

#[derive(Default)]
struct RecipeBox {
    recipes: std::sync::Mutex<HashMap<&'static str, Recipe>>,
}

impl RecipeBox {
    fn add<F, Fut>(&mut self, name: &'static str, recipe: F)
    where
        F: Fn(u32) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = String> + Send + 'static,
    {
        let recipes = self.recipes.get_mut().unwrap();
        recipes.insert(name, Box::new(move |plates| recipe(plates).boxed()));
    }

    async fn order(&self, name: &str, plates: u32) -> Option<String> {
        let recipe = self.recipes.lock().unwrap().remove(name)?;
        Some(recipe(plates).await)
    }
}
