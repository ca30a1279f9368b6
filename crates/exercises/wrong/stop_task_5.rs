// The judge says: wanted Some("soup"), because it was ready before `stop` was called; was None
// It throws the meal away that was ready before.

use std::time::Duration;

use judge::log;
use tokio::task::JoinHandle;
use tokio::time::sleep;

struct Stove;

impl Drop for Stove {
    fn drop(&mut self) {
        log("the stove is free");
    }
}

async fn cook_on_stove(meal: &'static str, millis: u64) -> &'static str {
    let _stove = Stove;
    sleep(Duration::from_millis(millis)).await;
    meal
}

async fn stop(task: JoinHandle<&'static str>) -> Option<&'static str> {
    task.abort();
    let _ = task.await;
    None
}
