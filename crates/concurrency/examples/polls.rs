//! Three orders under watch, first joined, then each in a task.
//!
//! Run it with `cargo run -p concurrency --example polls`. It prints two timelines.
//!
//! Read along in `docs/03-concurrency.md`.

use std::time::Duration;

use recorder::{Recorder, Timeline};
use tokio::join;
use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("Joined: one future, which polls each of them whenever one is woken\n");
    let recorder = Recorder::new();
    join!(
        recorder.watch("Ada", cook(30)),
        recorder.watch("Bo", cook(10)),
        recorder.watch("Cy", cook(20)),
    );
    print!("{}", Timeline::by_time(&recorder));

    println!("\nSpawned: three tasks, each polled only when it's woken itself\n");
    let recorder = Recorder::new();
    let mut orders = JoinSet::new();
    orders.spawn(recorder.watch("Ada", cook(30)));
    orders.spawn(recorder.watch("Bo", cook(10)));
    orders.spawn(recorder.watch("Cy", cook(20)));
    orders.join_all().await;
    print!("{}", Timeline::by_time(&recorder));
}

async fn cook(millis: u64) {
    sleep(Duration::from_millis(millis)).await;
}
