// The judge says: It looks like an async deadlock, such as a lock that is never released, or a channel that nothing is sent to
// It waits until all guests have gone before it takes an order, and they wait for a place.

impl Hatch {
    fn new() -> Self {
        let (sender, orders) = channel(2);
        Self { sender, orders }
    }

    fn let_in(&self, guest: Guest) {
        tokio::spawn(order(guest, self.sender.clone()));
    }

    async fn collect(mut self) -> Vec<&'static str> {
        self.sender.closed().await;
        drop(self.sender);
        let mut collected = Vec::new();
        while let Some(meal) = self.orders.recv().await {
            collected.push(meal);
        }
        collected
    }
}
