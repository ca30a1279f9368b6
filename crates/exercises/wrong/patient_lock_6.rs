// The judge says: the program doesn't end
// It asks every millisecond whether the oven is free.

use std::time::Duration;

use tokio::time::sleep;

impl Oven {
    async fn bake(&self, meal: &'static str, millis: u64) -> u32 {
        let mut baked = loop {
            if let Ok(baked) = self.baked.try_lock() {
                break baked;
            }
            sleep(Duration::from_millis(1)).await;
        };
        cook(meal, millis).await;
        *baked += 1;
        *baked
    }
}
