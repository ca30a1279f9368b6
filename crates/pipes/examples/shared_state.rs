//! A count of what was sold, which several tasks share.
//!
//! Run it with `cargo run -p pipes --example shared_state`. It prints
//! `{"pizza": 2, "soup": 1}`.
//!
//! Read along in `docs/07-pipes.md`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

type Sold = Arc<Mutex<BTreeMap<&'static str, u32>>>;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let sold = Sold::default();
    let mut tills = JoinSet::new();
    for meal in ["pizza", "soup", "pizza"] {
        tills.spawn(sell(meal, Arc::clone(&sold)));
    }
    tills.join_all().await;
    println!("{:?}", sold.lock().unwrap_or_else(PoisonError::into_inner));
}

async fn sell(meal: &'static str, sold: Sold) {
    sleep(Duration::from_millis(10)).await;
    // There's no `await` while it's locked, so nobody finds it locked for long.
    *sold
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .entry(meal)
        .or_default() += 1;
}
