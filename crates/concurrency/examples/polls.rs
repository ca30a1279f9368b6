//! Three orders under watch, first joined, then each in a task.
//!
//! Run it with `cargo run -p concurrency --example polls`. It prints two timelines.
//!
//! Read along in `docs/03-concurrency.md`.

use std::io;
use std::time::Duration;

use recorder::page::{self, Recording};
use recorder::{Recorder, Timeline, locate};
use tokio::join;
use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    println!("Joined: one future, which polls each of them whenever one is woken\n");
    let joined = Recorder::new();
    join!(
        joined.watch("Ada", cook(30)),
        joined.watch("Bo", cook(10)),
        joined.watch("Cy", cook(20)),
    );
    print!("{}", Timeline::by_time(&joined));

    println!("\nSpawned: three tasks, each polled only when it's woken itself\n");
    let spawned = Recorder::new();
    let mut orders = JoinSet::new();
    orders.spawn(spawned.watch("Ada", cook(30)));
    orders.spawn(spawned.watch("Bo", cook(10)));
    orders.spawn(spawned.watch("Cy", cook(20)));
    orders.join_all().await;
    print!("{}", Timeline::by_time(&spawned));

    page::save_if_asked(&[
        Recording::new("Three orders, joined", &joined),
        Recording::new("Three orders, spawned", &spawned),
    ])
}

async fn cook(millis: u64) {
    locate(sleep(Duration::from_millis(millis))).await;
}
