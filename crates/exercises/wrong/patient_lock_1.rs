// The judge says: the pizza is ready after 30 ms, and its cook still waits after 40
// The oven is given back before the meal is counted, so the next meal is in it already.

use tokio::sync::Mutex;

impl Oven {
    async fn bake(&self, meal: &'static str, millis: u64) -> u32 {
        let oven = self.baked.lock().await;
        cook(meal, millis).await;
        drop(oven);
        let mut baked = self.baked.lock().await;
        *baked += 1;
        *baked
    }
}
