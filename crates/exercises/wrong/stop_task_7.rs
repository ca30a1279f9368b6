// The judge says: `stop` has returned, but the task isn't gone: the stove isn't free yet
// It lets the runtime have one turn, instead of awaiting the task that it aborted.

use std::time::Duration;

use judge::log;
use tokio::task::{JoinHandle, yield_now};
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
    yield_now().await;
    if task.is_finished() {
        task.await.ok()
    } else {
        None
    }
}
