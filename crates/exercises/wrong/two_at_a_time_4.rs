// The judge says: at most 1 of the meals may cook at a time, and 5 do: if each takes a permit, is that kept until the meal is ready?
// It drops the permit before it cooks.

use futures::future::join_all;
use tokio::sync::Semaphore;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    let stoves = Semaphore::new(stoves);
    let cooking = meals.into_iter().map(async |(meal, millis)| {
        let _ = stoves.acquire().await;
        cook(meal, millis).await
    });
    join_all(cooking).await
}
