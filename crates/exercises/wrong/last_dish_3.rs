// The judge says: wanted 75 ms, took 90 ms
// It looks at the clock between two dishes only, and forgets the one that came too late.

use tokio::time::{Instant, timeout};

async fn eat(
    dishes: impl Stream<Item = &'static str>,
    patience: Duration,
    evening: Duration,
) -> (Vec<&'static str>, Reason) {
    let mut taken = Vec::new();
    let mut dishes = pin!(dishes);
    let closing = Instant::now() + evening;
    loop {
        let dish = timeout(patience, dishes.next()).await;
        if Instant::now() >= closing {
            return (taken, Reason::Closed);
        }
        match dish {
            Ok(Some(dish)) => taken.push(dish),
            Ok(None) => return (taken, Reason::End),
            Err(_) => return (taken, Reason::Hungry),
        }
    }
}
