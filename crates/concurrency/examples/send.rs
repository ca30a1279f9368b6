//! One bill shared by joined futures, and one shared by tasks.
//!
//! Run it with `cargo run -p concurrency --example send`. It prints
//! `joined: 14 euro` and `spawned: 14 euro`.
//!
//! Read along in `docs/03-concurrency.md`.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::join;
use tokio::task::{JoinError, JoinSet};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    // Joined futures are a part of `main`, which stays on its thread. An `Rc` will do.
    let bill = Rc::new(Cell::new(0));
    join!(order(Rc::clone(&bill), 9), order(Rc::clone(&bill), 5));
    println!("joined: {} euro", bill.get());

    // What a task holds must be `Send`, because it may be moved to another thread.
    // `spawn` doesn't know which runtime it's on, so it asks for `Send` even here.
    let bill = Arc::new(Mutex::new(0));
    let mut orders = JoinSet::new();
    orders.spawn(order_in_task(Arc::clone(&bill), 9));
    orders.spawn(order_in_task(Arc::clone(&bill), 5));
    while let Some(result) = orders.join_next().await {
        result?;
    }
    println!("spawned: {} euro", bill.lock().expect("no order panics"));
    Ok(())
}

async fn order(bill: Rc<Cell<u32>>, euro: u32) {
    sleep(Duration::from_millis(10)).await;
    bill.set(bill.get() + euro);
}

async fn order_in_task(bill: Arc<Mutex<u32>>, euro: u32) {
    sleep(Duration::from_millis(10)).await;
    // It fails only if a task panicked while it held the lock. The lock is never held
    // across an `await`, so the standard library's `Mutex` will do.
    *bill.lock().expect("no order panics") += euro;
}
