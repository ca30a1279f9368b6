//! Each test has a client of its own, whose task is on the runtime of that test.

use std::io;

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
    match Kitchen::open().cook(meal).await {
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
