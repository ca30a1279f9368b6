// The judge says: a stove is free after 11 ms, and after 13 ms the soup isn't begun
// It decides beforehand which stove cooks which meal.

use futures::future::join_all;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    let queues = (0..stoves).map(async |stove| {
        let mut cooked = Vec::new();
        for (place, &(meal, millis)) in meals.iter().enumerate() {
            if place % stoves == stove {
                cooked.push((place, cook(meal, millis).await));
            }
        }
        cooked
    });
    let mut cooked = join_all(queues).await.concat();
    cooked.sort();
    cooked.into_iter().map(|(_, meal)| meal).collect()
}
