// The judge says: the kitchen should have finished: soup (3 times); it finished: nothing
// It computes the number, and cooks nothing.

use std::time::Duration;

use tokio::time::sleep;

async fn serve_until_closing(opening_time: Duration) -> u32 {
    sleep(opening_time).await;
    u32::try_from(opening_time.as_millis() / 10).unwrap_or(u32::MAX)
}
