// The judge says: at most 1 of the meals may cook at a time, and 2 do
// It has two stoves, whatever it was given.

use futures::future::join_all;
use tokio::sync::Semaphore;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    let stoves = Semaphore::new(2);
    let cooking = meals.into_iter().map(async |(meal, millis)| {
        let _stove = stoves.acquire().await;
        cook(meal, millis).await
    });
    join_all(cooking).await
}
