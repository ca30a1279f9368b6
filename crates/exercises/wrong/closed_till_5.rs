// The judge says: the last guest orders after 30 ms, and `collect` returned after 20 ms
// It stops at the first order, because it expects each guest to order once.

impl Hatch {
    fn new() -> Self {
        let (sender, orders) = channel(2);
        Self { sender, orders }
    }

    fn let_in(&self, guest: Guest) {
        tokio::spawn(order(guest, self.sender.clone()));
    }

    async fn collect(mut self) -> Vec<&'static str> {
        let guests = self.sender.strong_count() - 1;
        let mut collected = Vec::new();
        while collected.len() < guests {
            match self.orders.recv().await {
                Some(meal) => collected.push(meal),
                None => break,
            }
        }
        collected
    }
}
