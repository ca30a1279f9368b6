// The judge says: It looks like a loop that only yields
// It looks again and again whether its own sender is the last one.

use tokio::task::yield_now;

impl Hatch {
    fn new() -> Self {
        let (sender, orders) = channel(2);
        Self { sender, orders }
    }

    fn let_in(&self, guest: Guest) {
        tokio::spawn(order(guest, self.sender.clone()));
    }

    async fn collect(mut self) -> Vec<&'static str> {
        let mut collected = Vec::new();
        loop {
            match self.orders.try_recv() {
                Ok(meal) => collected.push(meal),
                Err(_) if self.sender.strong_count() == 1 => return collected,
                Err(_) => yield_now().await,
            }
        }
    }
}
