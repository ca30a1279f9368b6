// The judge says: ; was (["salmon", "tuna"], End)
// With `take_until` it ends at the closing time, and says that the belt has ended.

use tokio::time::timeout;

async fn eat(
    dishes: impl Stream<Item = &'static str>,
    patience: Duration,
    evening: Duration,
) -> (Vec<&'static str>, Reason) {
    let mut taken = Vec::new();
    let mut dishes = pin!(dishes.take_until(sleep(evening)));
    loop {
        match timeout(patience, dishes.next()).await {
            Ok(Some(dish)) => taken.push(dish),
            Ok(None) => return (taken, Reason::End),
            Err(_) => return (taken, Reason::Hungry),
        }
    }
}
