// The judge says: It looks like a loop that only yields, or a future that wakes itself whenever it's polled
// It asks again and again whether the lock is free.

impl Oven {
    async fn bake(&self, meal: &'static str, millis: u64) -> u32 {
        let mut baked = loop {
            if let Ok(baked) = self.baked.try_lock() {
                break baked;
            }
            tokio::task::yield_now().await;
        };
        cook(meal, millis).await;
        *baked += 1;
        *baked
    }
}
