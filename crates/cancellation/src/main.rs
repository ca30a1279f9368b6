//! Two cooks who are asked to stop, and clean up before they go.
//!
//! Run it with `just run-cancellation`, which also runs the examples of this stage.
//! It prints seven lines, the last of them `tasks left: 0`.
//!
//! Read along in `docs/05-cancellation.md`.

use std::time::Duration;

use tokio::runtime::Handle;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let stop = CancellationToken::new();
    let mut cooks = JoinSet::new();
    cooks.spawn(cook("Ada", 200, stop.clone()));
    cooks.spawn(cook("Bo", 120, stop.clone()));

    sleep(Duration::from_millis(300)).await;
    println!("the takeaway closes");
    stop.cancel();
    cooks.join_all().await;
    // `main` isn't a task, so it isn't counted.
    let alive = Handle::current().metrics().num_alive_tasks();
    println!("tasks left: {alive}");
}

async fn cook(name: &str, millis: u64, stop: CancellationToken) {
    let cook_soup = || sleep(Duration::from_millis(millis));
    // `None` means that it was cancelled first.
    while stop.run_until_cancelled(cook_soup()).await.is_some() {
        println!("{name} serves soup");
    }
    // `Drop` couldn't wait for this, and an async function can.
    sleep(Duration::from_millis(millis / 10)).await;
    println!("{name} has cleaned the stove");
}
