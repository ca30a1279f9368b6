// The judge says: the kitchen should have finished: pizza, salad; it finished: pizza, salad, soup, tea, toast
// It drops the permit before it cooks.

use futures::future::join_all;
use judge::cook;
use tokio::sync::Semaphore;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    let stoves = Semaphore::new(stoves);
    let cooking = meals.into_iter().map(async |(meal, millis)| {
        let _ = stoves.acquire().await;
        cook(meal, millis).await
    });
    join_all(cooking).await
}
