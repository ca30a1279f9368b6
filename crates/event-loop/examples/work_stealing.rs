//! Ten tasks in the queue of one thread, and the other thread, which takes them over.
//!
//! Run it with `cargo run -p event-loop --example work_stealing`. It prints who served nine
//! of ten orders.
//!
//! Read along in `docs/10-what-tokio-does-besides.md`.

use std::sync::mpsc;
use std::thread;

use tokio::runtime::Handle;
use tokio::task::JoinError;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<(), JoinError> {
    println!("threads: {}", Handle::current().metrics().num_workers());
    tokio::spawn(take_orders()).await
}

async fn take_orders() {
    let (served, receipts) = mpsc::channel();
    for _ in 0..10 {
        let served = served.clone();
        // A task that's spawned by a task is queued for the same thread.
        tokio::spawn(async move { served.send(thread::current().id()) });
    }

    // This thread serves nobody meanwhile, because a receiver of the standard library blocks.
    let (by_me, by_others): (Vec<_>, Vec<_>) = receipts
        .iter()
        .take(9)
        .partition(|thread| *thread == thread::current().id());
    println!("served by this thread: {}", by_me.len());
    println!("served by the other one: {}", by_others.len());
}
