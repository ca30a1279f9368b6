//! The first polls of futures that are pushed into a `FuturesUnordered`.

use std::cell::RefCell;
use std::time::Duration;

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::time::sleep;

#[tokio::test(start_paused = true)]
async fn what_is_pushed_begins_in_that_order_and_only_while_next_is_awaited() {
    let begun = RefCell::new(Vec::new());
    let cook = async |meal: u64, millis: u64| {
        begun.borrow_mut().push(meal);
        sleep(Duration::from_millis(millis)).await;
        meal
    };
    let mut set = FuturesUnordered::new();
    for meal in 0..20 {
        set.push(cook(meal, 100 - meal));
    }
    sleep(Duration::from_secs(1)).await;
    assert!(begun.borrow().is_empty());

    assert_eq!(set.next().await, Some(19));
    assert_eq!(*begun.borrow(), Vec::from_iter(0..20));
    // It waits for the next `next`, however long that takes.
    set.push(cook(20, 0));
    sleep(Duration::from_secs(1)).await;
    assert_eq!(begun.borrow().len(), 20);
    while set.next().await.is_some() {}
    assert_eq!(begun.borrow().last(), Some(&20));
}
