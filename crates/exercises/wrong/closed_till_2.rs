// The judge says: the last guest orders after 30 ms, and `collect` returned after 0 ms
// It closes the channel from its own end, before the guests have ordered.

impl Hatch {
    fn new() -> Self {
        let (sender, orders) = channel(2);
        Self { sender, orders }
    }

    fn let_in(&self, guest: Guest) {
        tokio::spawn(order(guest, self.sender.clone()));
    }

    async fn collect(mut self) -> Vec<&'static str> {
        self.orders.close();
        let mut collected = Vec::new();
        while let Some(meal) = self.orders.recv().await {
            collected.push(meal);
        }
        collected
    }
}
