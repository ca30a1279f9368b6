// The judge says: these futures should have become ready: nothing; these did: pizza
// It waits for the meal, instead of stopping the task.

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
    task.await.ok()
}
