// The judge says: wanted Some(1), because the pizza needn't wait for the cake; was None
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
