// The judge says: the guest waits for 50 ms, and the restaurant closes at 1000 ms; was (["salmon"], Hungry)
// Its patience is counted from the beginning, and not from the last dish.

use tokio::select;
use tokio::time::{Instant, timeout_at};

async fn eat(
    dishes: impl Stream<Item = &'static str>,
    patience: Duration,
    evening: Duration,
) -> (Vec<&'static str>, Reason) {
    let mut taken = Vec::new();
    let mut dishes = pin!(dishes);
    let mut closing = pin!(sleep(evening));
    let hungry = Instant::now() + patience;
    loop {
        select! {
            dish = timeout_at(hungry, dishes.next()) => match dish {
                Ok(Some(dish)) => taken.push(dish),
                Ok(None) => return (taken, Reason::End),
                Err(_) => return (taken, Reason::Hungry),
            },
            () = &mut closing => return (taken, Reason::Closed),
        }
    }
}
