// The judge says: It looks like a loop around a short sleep, which looks whether it can go on
// It looks every millisecond whether a stove is free.

use std::time::Duration;

use futures::future::join_all;
use tokio::sync::Semaphore;
use tokio::time::sleep;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    let stoves = Semaphore::new(stoves);
    let cooking = meals.into_iter().map(async |(meal, millis)| {
        let _stove = loop {
            match stoves.try_acquire() {
                Ok(stove) => break stove,
                Err(_) => sleep(Duration::from_millis(1)).await,
            }
        };
        cook(meal, millis).await
    });
    join_all(cooking).await
}
