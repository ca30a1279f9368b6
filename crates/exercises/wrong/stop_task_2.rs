// The judge says: 1 task is still alive at the end: nobody waited for it or stopped it
// It drops the handle, and the task goes on.

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
    if task.is_finished() {
        return task.await.ok();
    }
    drop(task);
    None
}
