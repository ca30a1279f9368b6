// The judge says: (If you use std's `Instant`: it doesn't see that time, but tokio's does.)
// It reads the clock on the wall between two soups.

use std::time::Instant;

async fn serve_until_closing(opening_time: Duration) -> u32 {
    let opened = Instant::now();
    let mut served = 0;
    while opened.elapsed() < opening_time {
        cook("soup", 10).await;
        served += 1;
    }
    served
}
