// The judge says: the last guest orders after 30 ms, and `collect` returned after 0 ms
// It takes only what's there already.

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
        while let Ok(meal) = self.orders.try_recv() {
            collected.push(meal);
        }
        collected
    }
}
