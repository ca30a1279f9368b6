//! A count that many tasks share.
//!
//! Run it with `cargo run -p programs --example counter`. It prints what two ways to count
//! make of a hundred plates.
//!
//! Read along in `docs/12-parts-of-a-command.md`.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::task::{JoinSet, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (counted, lost) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let mut waiters = JoinSet::new();
    for _ in 0..100 {
        waiters.spawn(count(Arc::clone(&counted)));
        waiters.spawn(count_in_two_steps(Arc::clone(&lost)));
    }
    waiters.join_all().await;
    println!("fetch_add: {}", counted.load(Ordering::Relaxed));
    println!("load and store: {}", lost.load(Ordering::Relaxed));
}

async fn count(plates: Arc<AtomicUsize>) {
    plates.fetch_add(1, Ordering::Relaxed);
}

async fn count_in_two_steps(plates: Arc<AtomicUsize>) {
    let before = plates.load(Ordering::Relaxed);
    yield_now().await;
    // The others have counted in the meantime.
    plates.store(before + 1, Ordering::Relaxed);
}
