// The judge says: the pizza is the first meal that this oven bakes, but its number is 2
// A meal counts as soon as its cook comes, and the number is read when it's ready.

use std::sync::atomic::{AtomicU32, Ordering};

use tokio::sync::Mutex;

#[derive(Default)]
struct Oven {
    oven: Mutex<()>,
    baked: AtomicU32,
}

impl Oven {
    async fn bake(&self, meal: &'static str, millis: u64) -> u32 {
        self.baked.fetch_add(1, Ordering::SeqCst);
        let _oven = self.oven.lock().await;
        cook(meal, millis).await;
        self.baked.load(Ordering::SeqCst)
    }
}
