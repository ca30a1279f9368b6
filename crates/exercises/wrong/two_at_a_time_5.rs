// The judge says: the kitchen should have finished: pizza, salad; it finished: pizza, salad, soup, tea, toast
// It has two stoves, whatever it was given.

use futures::future::join_all;
use judge::cook;
use tokio::sync::Semaphore;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    let stoves = Semaphore::new(2);
    let cooking = meals.into_iter().map(async |(meal, millis)| {
        let _stove = stoves.acquire().await;
        cook(meal, millis).await
    });
    join_all(cooking).await
}
