// The judge says: one stove gets to the pizza, the salad and the soup, and what was begun is ["salad", "soup", "toast", "tea"]
// It takes the last meal of the list first.

use std::cell::RefCell;

use futures::future::join_all;

async fn cook_all(meals: Vec<(&'static str, u64)>, stoves: usize) -> Vec<&'static str> {
    let waiting: RefCell<Vec<_>> = RefCell::new(meals.into_iter().enumerate().collect());
    let take = || waiting.borrow_mut().pop();
    let cooks = (0..stoves).map(async |_| {
        let mut cooked = Vec::new();
        while let Some((place, (meal, millis))) = take() {
            cooked.push((place, cook(meal, millis).await));
        }
        cooked
    });
    let mut cooked = join_all(cooks).await.concat();
    cooked.sort();
    cooked.into_iter().map(|(_, meal)| meal).collect()
}
