// The judge says: and the restaurant closes at 75 ms; was ([], Closed)
// It collects inside of a timeout, and loses what it had.

use tokio::time::timeout;

async fn eat(
    dishes: impl Stream<Item = &'static str>,
    patience: Duration,
    evening: Duration,
) -> (Vec<&'static str>, Reason) {
    let all = async {
        let mut taken = Vec::new();
        let mut dishes = pin!(dishes);
        loop {
            match timeout(patience, dishes.next()).await {
                Ok(Some(dish)) => taken.push(dish),
                Ok(None) => return (taken, Reason::End),
                Err(_) => return (taken, Reason::Hungry),
            }
        }
    };
    timeout(evening, all)
        .await
        .unwrap_or((Vec::new(), Reason::Closed))
}
