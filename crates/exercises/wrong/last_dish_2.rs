// The judge says: the guest waits for 50 ms, and the restaurant closes at 75 ms; was (["salmon", "tuna", "egg"], End)
// The time up to the closing starts over with each dish.

use tokio::select;
use tokio::time::timeout;

async fn eat(
    dishes: impl Stream<Item = &'static str>,
    patience: Duration,
    evening: Duration,
) -> (Vec<&'static str>, Reason) {
    let mut taken = Vec::new();
    let mut dishes = pin!(dishes);
    loop {
        select! {
            dish = timeout(patience, dishes.next()) => match dish {
                Ok(Some(dish)) => taken.push(dish),
                Ok(None) => return (taken, Reason::End),
                Err(_) => return (taken, Reason::Hungry),
            },
            () = sleep(evening) => return (taken, Reason::Closed),
        }
    }
}
