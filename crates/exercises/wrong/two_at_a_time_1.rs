// The judge says: ???
// A meal that's done keeps its stove until those before it in the list are done.

use futures::stream::{self, StreamExt};
use judge::cook;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    stream::iter(meals)
        .map(|(meal, millis)| cook(meal, millis))
        .buffered(stoves)
        .collect()
        .await
}
