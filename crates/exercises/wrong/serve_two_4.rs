// The judge says: the future blocked the thread for
// The meals are neither awaited nor looked at.

use std::thread;
use std::time::Duration;

async fn serve_both(
    ada: impl Future<Output = &'static str>,
    bo: impl Future<Output = &'static str>,
) -> (&'static str, &'static str) {
    thread::sleep(Duration::from_millis(30));
    drop((ada, bo));
    ("pizza", "salad")
}
