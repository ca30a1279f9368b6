// The judge says: a stove is free after 11 ms, and after 13 ms the soup isn't begun
// It begins as many meals as there are stoves, and waits for all of them.

use futures::future::join_all;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    let mut cooked = Vec::new();
    for some in meals.chunks(stoves) {
        let some = some.iter().map(|&(meal, millis)| cook(meal, millis));
        cooked.extend(join_all(some).await);
    }
    cooked
}
