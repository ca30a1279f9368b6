// The judge says: one stove gets to the pizza, the salad and the soup, and what was begun is ["pizza", "soup"]
// It sorts the meals, so that those that take long are begun first.

use std::cmp::Reverse;

use futures::future::join_all;
use tokio::sync::Semaphore;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    let stoves = Semaphore::new(stoves);
    let mut sorted: Vec<_> = meals.into_iter().enumerate().collect();
    sorted.sort_by_key(|&(_, (_, millis))| Reverse(millis));
    let cooking = sorted.into_iter().map(async |(place, (meal, millis))| {
        let _stove = stoves.acquire().await;
        (place, cook(meal, millis).await)
    });
    let mut cooked = join_all(cooking).await;
    cooked.sort();
    cooked.into_iter().map(|(_, meal)| meal).collect()
}
