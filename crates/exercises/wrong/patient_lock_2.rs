// The judge says: two meals were in the oven at the same time, and only one fits
// The lock is taken only for counting, so two meals are in the oven at the same time.

impl Oven {
    async fn bake(&self, meal: &'static str, millis: u64) -> u32 {
        cook(meal, millis).await;
        let mut baked = self.baked.lock().unwrap_or_else(PoisonError::into_inner);
        *baked += 1;
        *baked
    }
}
