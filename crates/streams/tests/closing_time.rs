//! Two limits for a whole stream, and dishes that are there at closing time.

use std::pin::pin;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::{Instant, sleep, sleep_until, timeout_at};

const CLOSING: Duration = Duration::from_millis(20);

/// Returns three dishes that are there at once, and then none for an hour.
fn dishes() -> impl Stream<Item = u32> + Unpin {
    let late = stream::once(async {
        sleep(Duration::from_secs(3600)).await;
        4
    });
    stream::iter(1..=3).chain(Box::pin(late))
}

#[tokio::test(start_paused = true)]
async fn take_until_hands_on_nothing_that_is_there_but_was_not_taken_in_time() {
    let mut dishes = pin!(dishes().take_until(sleep(CLOSING)));
    assert_eq!(dishes.next().await, Some(1));
    sleep(CLOSING * 2).await;
    assert_eq!(dishes.next().await, None);
}

#[tokio::test(start_paused = true)]
async fn timeout_at_around_each_next_hands_on_all_that_is_there() {
    let closing = Instant::now() + CLOSING;
    let mut dishes = dishes();
    assert_eq!(dishes.next().await, Some(1));
    sleep_until(closing + CLOSING).await;
    let mut late = Vec::new();
    while let Ok(Some(dish)) = timeout_at(closing, dishes.next()).await {
        late.push(dish);
    }
    assert_eq!(late, [2, 3]);
}
