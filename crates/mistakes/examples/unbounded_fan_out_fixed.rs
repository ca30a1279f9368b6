//! Ten orders are begun, and each one that's ready makes room for the next.

use std::cell::Cell;
use std::time::Duration;

use futures::stream::{self, StreamExt};
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
    let meals: Vec<_> = stream::iter(orders).buffer_unordered(10).collect().await;
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
