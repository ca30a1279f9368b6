// The judge says: ≠ Ada: Ready     Ada: Pending
// It expects Ada to be done after her soup.

use std::future::poll_fn;
use std::pin::pin;
use std::time::Duration;

use judge::{cook, log, watch};
use tokio::runtime::Handle;
use tokio::time::sleep;

const POLLS: [&str; 6] = [
    "Ada: Pending",
    "Bo: Pending",
    "Cy: Ready",
    "Ada: Ready",
    "Bo: Ready",
    "Ada: Ready",
];

const TASKS_AFTER_15_MS: &str = "2";

async fn ada() {
    cook("soup", 10).await;
    cook("pizza", 20).await;
}

async fn bo() {
    cook("salad", 20).await;
}

async fn cy() {
    // He only takes a menu, and never waits.
}

// What follows runs the scene. You don't have to read it.

async fn open_till() -> usize {
    let count = || Handle::current().metrics().num_alive_tasks();
    let others = count();
    let ada = tokio::spawn(announce("Ada", ada()));
    let bo = tokio::spawn(announce("Bo", bo()));
    let cy = tokio::spawn(announce("Cy", cy()));
    sleep(Duration::from_millis(15)).await;
    let left = count() - others;
    let _ = tokio::join!(ada, bo, cy);
    left
}

async fn announce(name: &str, future: impl Future<Output = ()>) {
    let mut future = pin!(watch(name, future));
    poll_fn(|context| {
        let result = future.as_mut().poll(context);
        let answer = if result.is_ready() {
            "Ready"
        } else {
            "Pending"
        };
        log(format!("{name}: {answer}"));
        result
    })
    .await;
}
