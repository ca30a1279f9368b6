// The judge says: two stoves are free, and what was begun is ["pizza"]
// Each cook holds the lock of the list while the meal is cooking.

use futures::future::join_all;
use tokio::sync::Mutex;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    let waiting = Mutex::new(meals.into_iter().enumerate());
    let cooks = (0..stoves).map(async |_| {
        let mut cooked = Vec::new();
        while let Some((place, (meal, millis))) = waiting.lock().await.next() {
            cooked.push((place, cook(meal, millis).await));
        }
        cooked
    });
    let mut cooked = join_all(cooks).await.concat();
    cooked.sort();
    cooked.into_iter().map(|(_, meal)| meal).collect()
}
