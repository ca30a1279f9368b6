//! You see: a test that passes alone, and fails after another one.
//! Why: each test has a runtime of its own, and a client's task ends with the runtime on
//! which it was spawned.
//! (hyper says "dispatch task is gone", or "runtime dropped the dispatch task".)
//! The fix: make a client for each test.

use std::io;
use std::sync::OnceLock;

use tokio::runtime::Builder;
use tokio::sync::{mpsc, oneshot};

fn main() -> io::Result<()> {
    for meal in ["soup", "pizza"] {
        // For each test, `#[tokio::test]` makes a runtime and drops it.
        Builder::new_current_thread()
            .enable_all()
            .build()?
            .block_on(test(meal));
    }
    Ok(())
}

async fn test(meal: &'static str) {
    // The first test opens the kitchen, and all of them share it.
    static KITCHEN: OnceLock<Kitchen> = OnceLock::new();
    let kitchen = KITCHEN.get_or_init(Kitchen::open);
    match kitchen.cook(meal).await {
        Some(meal) => println!("kitchen: {meal}"),
        None => println!("kitchen: nobody is here to cook {meal}"),
    }
}

/// The client. A task does the work, as in a client that keeps connections open.
struct Kitchen {
    orders: mpsc::Sender<Order>,
}

struct Order {
    meal: &'static str,
    reply: oneshot::Sender<String>,
}

impl Kitchen {
    fn open() -> Self {
        let (orders, mut received) = mpsc::channel::<Order>(8);
        tokio::spawn(async move {
            while let Some(order) = received.recv().await {
                // An error would mean that nobody waits for it any more.
                order.reply.send(format!("here is the {}", order.meal)).ok();
            }
        });
        Self { orders }
    }

    /// Returns nothing if the task has ended.
    async fn cook(&self, meal: &'static str) -> Option<String> {
        let (reply, answer) = oneshot::channel();
        self.orders.send(Order { meal, reply }).await.ok()?;
        answer.await.ok()
    }
}
