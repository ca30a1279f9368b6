//! You see: a thousand orders are in the kitchen at the same moment.
//! Why: `join_all` begins everything at once, however much that is.
//! The fix: `buffer_unordered`, which has only so many under way at a time.

use std::cell::Cell;
use std::time::Duration;

use futures::future::join_all;
use tokio::time::sleep;

#[derive(Default)]
struct Kitchen {
    pans: Cell<u32>,
    peak: Cell<u32>,
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let kitchen = Kitchen::default();
    let orders = (0..1000).map(|_| kitchen.cook());
    let meals = join_all(orders).await;
    println!("meals served: {}", meals.len());
    println!("pans in use, at most: {}", kitchen.peak.get());
}

impl Kitchen {
    async fn cook(&self) -> &'static str {
        self.pans.set(self.pans.get() + 1);
        self.peak.set(self.peak.get().max(self.pans.get()));
        sleep(Duration::from_secs(1)).await;
        self.pans.set(self.pans.get() - 1);
        "soup"
    }
}
