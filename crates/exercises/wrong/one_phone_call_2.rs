// The judge says: wanted 30 ms, took 60 ms: eel wasn't begun until cod was ready, after 30 ms
// The lock of the whole map is held during the call, so the others wait for another fish, too.

use tokio::sync::Mutex;

impl Prices {
    async fn price(&self, fish: &'static str) -> u32 {
        let mut known = self.known.lock().await;
        if let Some(price) = known.get(fish) {
            return *price;
        }
        let price = phone_market(fish).await;
        known.insert(fish, price);
        price
    }
}
