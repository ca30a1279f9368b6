// The judge says: closing time is after 35 ms, and a soup was still cooked until 40 ms: it should have been dropped
// It reads tokio's clock, but only between two soups.

use tokio::time::Instant;

async fn serve_until_closing(opening_time: Duration) -> u32 {
    let opened = Instant::now();
    let mut served = 0;
    while opened.elapsed() < opening_time {
        cook("soup", 10).await;
        served += 1;
    }
    served
}
