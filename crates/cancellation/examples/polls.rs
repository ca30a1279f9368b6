//! Three futures under watch: one is dropped, one is asked to stop, one is shielded.
//!
//! Run it with `cargo run -p cancellation --example polls`. It prints a timeline.
//!
//! Read along in `docs/05-cancellation.md`.

use std::io;
use std::time::Duration;

use recorder::{Recorder, locate};
use tokio::join;
use tokio::runtime::Handle;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let recorder = Recorder::new();
    let patience = Duration::from_millis(20);
    let (stop, payments) = (CancellationToken::new(), TaskTracker::new());

    let dropped = recorder.watch("dropped", cook(40));
    let asked = recorder.watch("asked to stop", cook_until(stop.clone()));
    let shielded = payments.spawn(recorder.watch("shielded", cook(40)));
    let _ = join!(
        timeout(patience, dropped),
        asked,
        timeout(patience, shielded),
        async {
            sleep(patience).await;
            stop.cancel();
        },
    );
    payments.close();
    payments.wait().await;

    recorder.show("Dropped, asked to stop, and shielded")?;
    let alive = Handle::current().metrics().num_alive_tasks();
    println!("tasks left: {alive}");
    Ok(())
}

async fn cook(millis: u64) {
    locate(sleep(Duration::from_millis(millis))).await;
}

async fn cook_until(stop: CancellationToken) {
    stop.run_until_cancelled(cook(40)).await;
    // It cleans up.
    locate(sleep(Duration::from_millis(10))).await;
}
