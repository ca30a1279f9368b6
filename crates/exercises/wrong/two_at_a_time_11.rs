// The judge says: a stove is free after 11 ms, and after 13 ms the soup isn't begun
// It looks every five milliseconds whether a stove is free.

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
                Err(_) => sleep(Duration::from_millis(5)).await,
            }
        };
        cook(meal, millis).await
    });
    join_all(cooking).await
}
