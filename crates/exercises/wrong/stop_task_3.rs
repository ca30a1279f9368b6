// The judge says: 1 task is still alive at the end: nobody waited for it or stopped it
// Its timeout drops the handle only, and the task goes on.

use std::time::Duration;

use judge::log;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

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
    match timeout(Duration::ZERO, task).await {
        Ok(Ok(meal)) => Some(meal),
        _ => None,
    }
}
