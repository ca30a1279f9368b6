// The judge says: so the cake could be ready after 30 ms, but it took until 110 ms: who still baked the roast?
// The meal is baked in a task, which goes on when its cook has given up.

use std::sync::Arc;

use tokio::sync::Mutex;

#[derive(Default)]
struct Oven {
    baked: Arc<Mutex<u32>>,
}

impl Oven {
    async fn bake(&self, meal: &'static str, millis: u64) -> u32 {
        let baked = Arc::clone(&self.baked);
        let baking = tokio::spawn(async move {
            let mut baked = baked.lock().await;
            cook(meal, millis).await;
            *baked += 1;
            *baked
        });
        baking.await.unwrap_or_default()
    }
}
